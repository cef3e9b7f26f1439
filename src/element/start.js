// @ts-check
// Runs before a static page is painted, so that nothing moves when the element takes over: the text
// size that the reader chose, and room for the controls, where a browser can run the element at all.

(() => {
  const { classList } = document.documentElement;
  if (!('noModule' in HTMLScriptElement.prototype)) return;
  classList.add('rv-scripted');
  try {
    const step = localStorage.getItem(__FONT_STEP_KEY__);
    if (step && /^\d$/.test(step) && Number(step) < __FONT_SIZES__.length) classList.add(`rv-size-${step}`);
  } catch {
    // Private windows and sandboxed frames refuse.
  }
})();
