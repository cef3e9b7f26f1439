// What survives a reload: the source and the decisions, kept by this browser alone. In IndexedDB;
// where that is refused, in localStorage as far as it fits; where both are, not at all, which is told.

const NAME = 'report-editor';
const LOCAL = 'report-editor:work';

export class Store {
  constructor() {
    this.failed = false;
    this.onFailure = () => {};
    this.queue = Promise.resolve();
  }

  /** What was kept, `{ name, bytes, decisions }`, or nothing. */
  async read() {
    try {
      const [source, decisions] = await this.inDatabase('readonly', (store) => [
        store.get('source'),
        store.get('decisions'),
      ]);
      return source && { name: source.name, bytes: new Uint8Array(source.bytes), decisions: decisions || '' };
    } catch {
      return this.readLocal();
    }
  }

  /** Keeps the source, if one is given, and the decisions about it. One after the other. */
  write(source, decisions) {
    if (source) this.source = source;
    return this.next(async () => {
      try {
        await this.inDatabase('readwrite', (store) => [
          ...(source ? [store.put({ name: source.name, bytes: source.bytes.buffer }, 'source')] : []),
          store.put(decisions, 'decisions'),
        ]);
      } catch {
        this.writeLocal(decisions);
      }
    });
  }

  /** Keeps nothing. */
  clear() {
    this.source = undefined;
    return this.next(async () => {
      try {
        localStorage.removeItem(LOCAL);
      } catch {
        // Then nothing is there.
      }
      await this.inDatabase('readwrite', (store) => [store.clear()]).catch(() => {});
    });
  }

  next(act) {
    this.queue = this.queue.then(act, act);
    return this.queue;
  }

  /** Runs requests in one transaction; their results once all of it is written. */
  async inDatabase(mode, act) {
    if (!this.database) this.database = await open();
    return new Promise((done, fail) => {
      const transaction = this.database.transaction('work', mode);
      const requests = act(transaction.objectStore('work'));
      transaction.oncomplete = () => done(requests.map((request) => request.result));
      transaction.onabort = () => fail(transaction.error);
      transaction.onerror = () => fail(transaction.error);
    });
  }

  readLocal() {
    try {
      const kept = JSON.parse(localStorage.getItem(LOCAL) || 'null');
      if (!kept) return undefined;
      const bytes = Uint8Array.from(atob(kept.bytes), (character) => character.charCodeAt(0));
      this.source = { name: kept.name, bytes };
      return { name: kept.name, bytes, decisions: kept.decisions };
    } catch {
      this.failed = true;
      return undefined;
    }
  }

  writeLocal(decisions) {
    try {
      const { name, bytes } = this.source;
      let binary = '';
      for (let start = 0; start < bytes.length; start += 8192) {
        binary += String.fromCharCode(...bytes.subarray(start, start + 8192));
      }
      localStorage.setItem(LOCAL, JSON.stringify({ name, bytes: btoa(binary), decisions }));
    } catch {
      this.failed = true;
      this.onFailure();
    }
  }
}

function open() {
  return new Promise((done, fail) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore('work');
    request.onsuccess = () => {
      // Another page may have a newer version.
      request.result.onversionchange = () => request.result.close();
      done(request.result);
    };
    request.onerror = () => fail(request.error);
    request.onblocked = () => fail(new Error('blocked'));
  });
}
