//! Many files, several at a time, with a progress bar.

use indicatif::{ProgressBar, ProgressStyle};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;
use std::thread;

/// Pages may nest deep; the default stack of a thread is a quarter of the main one's.
const STACK: usize = 16 << 20;

/// Does `work` on every item, on all cores. Each thread has a `tool` of its own, made when it starts.
/// `done` gets what came of each as it comes, and says what it was for the progress bar.
pub fn each<T: Sync, C, R: Send>(
    items: &[T],
    tool: impl Fn() -> C + Sync,
    work: impl Fn(&mut C, &T) -> R + Sync,
    mut done: impl FnMut(R) -> String,
) {
    // Tools take time to make.
    if items.is_empty() {
        return;
    }
    // Hidden unless standard error is a terminal.
    let bar = ProgressBar::new(items.len() as u64);
    if let Ok(style) = ProgressStyle::with_template("[{bar:30}] {pos}/{len} {wide_msg}") {
        bar.set_style(style.progress_chars("=> "));
    }
    let next = AtomicUsize::new(0);
    let threads = thread::available_parallelism().map_or(1, usize::from).min(items.len());
    let run = |sender: mpsc::Sender<R>| {
        let mut tool = tool();
        while let Some(item) = items.get(next.fetch_add(1, Ordering::Relaxed)) {
            if sender.send(work(&mut tool, item)).is_err() {
                return;
            }
        }
    };
    let run = &run;
    thread::scope(|scope| {
        let (sender, receiver) = mpsc::channel();
        let start = |_: &usize| {
            let sender = sender.clone();
            thread::Builder::new().stack_size(STACK).spawn_scoped(scope, move || run(sender)).is_ok()
        };
        if (0..threads).filter(start).count() == 0 {
            run(sender.clone());
        }
        drop(sender);
        for result in receiver {
            let message = bar.suspend(|| done(result));
            bar.set_message(message);
            bar.inc(1);
        }
    });
    bar.finish_and_clear();
}
