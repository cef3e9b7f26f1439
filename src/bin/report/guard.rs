//! Panics kept to the file that caused them.

use std::cell::{Cell, RefCell};
use std::panic::{self, AssertUnwindSafe};
use std::sync::Once;

use report_viewer::i18n::fill;

use crate::files::Failure;
use crate::session::Session;

thread_local! {
    static IS_GUARDED: Cell<bool> = const { Cell::new(false) };
    static PANIC: RefCell<String> = const { RefCell::new(String::new()) };
}

/// Does something with a file. Whatever the file does to it, only that file fails.
pub fn guarded<T>(session: &Session, name: &str, action: impl FnOnce() -> T) -> Result<T, Failure> {
    static HOOK: Once = Once::new();
    HOOK.call_once(|| {
        let default = panic::take_hook();
        panic::set_hook(Box::new(move |information| {
            if IS_GUARDED.get() {
                let message = information.to_string().replace('\n', " ");
                PANIC.with(|panic| panic.replace(message));
            } else {
                default(information);
            }
        }));
    });
    IS_GUARDED.set(true);
    let result = panic::catch_unwind(AssertUnwindSafe(action));
    IS_GUARDED.set(false);
    result.map_err(|_| {
        let texts = session.messages;
        let message = PANIC.with(RefCell::take);
        Failure::new(name, fill(texts.crashed, &[("message", &message)]), texts.crashed_help)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use report_viewer::i18n::Language;

    #[test]
    fn a_panic_is_said_of_its_file_and_does_not_end_the_run() {
        let session = Session::new(Language::En, true);
        let failure = guarded(&session, "a.txt", || -> usize { panic!("a thing that cannot be") });
        let Err(Failure::Said(diagnostic)) = failure else { panic!("it went on") };
        let said = diagnostic.line(&session);
        assert!(said.contains("a thing that cannot be") && said.contains("guard.rs"), "{said}");
        assert_eq!(guarded(&session, "b.txt", || 96).ok(), Some(96));
    }
}
