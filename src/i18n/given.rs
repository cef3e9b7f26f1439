//! The viewer's texts in the language of the page, which gives them where the wasm has no such.

use std::cell::RefCell;

use super::{Language, Messages};

thread_local! {
    // Held for good, so that views may name them: there are no more than languages.
    static GIVEN: RefCell<Vec<(&'static str, &'static Messages)>> = const { RefCell::new(Vec::new()) };
}

/// The texts that the page gives as lines, else those that are in the wasm.
pub fn of(given: Option<String>) -> &'static Messages {
    let Some(given) = given else {
        return Messages::of(Language::default());
    };
    GIVEN.with_borrow_mut(|known| {
        if let Some((_, messages)) = known.iter().find(|(lines, _)| *lines == given) {
            return *messages;
        }
        let lines: &'static str = given.leak();
        let messages = Box::leak(Box::new(*Messages::of(Language::default())));
        messages.read(lines);
        known.push((lines, messages));
        messages
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_those_of_the_page_else_our_own() {
        let lines = Messages::of(Language::ZhHant).lines();
        let given = of(Some(lines.clone()));
        assert_eq!((given.language, given.print), ("zh-Hant", "列印"));
        // As often as a report is shown in a language, its texts are kept once.
        assert!(std::ptr::eq(given, of(Some(lines))));
        assert_eq!(of(None).language, "zh-CN");
    }
}
