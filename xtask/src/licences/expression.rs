//! What a crate says of its licence: SPDX's expressions, and the `MIT/Apache-2.0` of older crates.

/// The licences that may go along with the element: none of them asks anything of the pages that it is on.
///
/// To allow another: a row, once somebody read it.
const ALLOWED: [&str; 12] = [
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MPL-2.0",
    "Unicode-3.0",
    "Zlib",
];

/// Whether what an expression asks for is allowed: one of those it offers by OR, all that it joins by AND.
pub fn is_allowed(expression: &str) -> bool {
    holds(expression, &|licence| ALLOWED.contains(&licence))
}

/// Whether the text of one licence is all that an expression asks for.
pub fn is_enough(licence: &str, expression: &str) -> bool {
    holds(expression, &|other| other == licence)
}

fn holds(expression: &str, accepts: &dyn Fn(&str) -> bool) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    any(&mut rest, accepts) == Some(true) && rest.is_empty()
}

/// Alternatives; nothing where it is no expression.
fn any(rest: &mut &[&str], accepts: &dyn Fn(&str) -> bool) -> Option<bool> {
    let mut holds = all(rest, accepts)?;
    while take(rest, "OR") {
        holds |= all(rest, accepts)?;
    }
    Some(holds)
}

fn all(rest: &mut &[&str], accepts: &dyn Fn(&str) -> bool) -> Option<bool> {
    let mut holds = one(rest, accepts)?;
    while take(rest, "AND") {
        holds &= one(rest, accepts)?;
    }
    Some(holds)
}

fn one(rest: &mut &[&str], accepts: &dyn Fn(&str) -> bool) -> Option<bool> {
    if take(rest, "(") {
        let holds = any(rest, accepts)?;
        return take(rest, ")").then_some(holds);
    }
    let (licence, after) = rest.split_first()?;
    *rest = after;
    if take(rest, "WITH") {
        let (exception, after) = rest.split_first()?;
        *rest = after;
        return Some(accepts(&format!("{licence} WITH {exception}")));
    }
    Some(accepts(licence))
}

fn take(rest: &mut &[&str], word: &str) -> bool {
    let found = rest.first() == Some(&word);
    if found {
        *rest = &rest[1..];
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_what_is_offered_is_enough_and_all_that_is_joined_must_be_allowed() {
        for allowed in [
            "MIT",
            "MIT/Apache-2.0",
            "GPL-3.0-only OR MIT",
            "Unlicense OR MIT",
            "(MIT OR Apache-2.0) AND Unicode-3.0",
            "Apache-2.0 WITH LLVM-exception",
            "MIT AND (GPL-2.0-only OR (ISC AND Zlib))",
        ] {
            assert!(is_allowed(allowed), "{allowed}");
        }
        for other in [
            "GPL-3.0-only",
            "MIT AND GPL-3.0-only",
            "Apache-2.0 WITH Commons-Clause",
            "(MIT OR Apache-2.0) AND OpenSSL",
            "GPL-2.0-only OR MIT AND OpenSSL",
            "",
            "(MIT",
            "MIT)",
            "MIT OR",
            "MIT Apache-2.0",
        ] {
            assert!(!is_allowed(other), "{other}");
        }
    }

    #[test]
    fn one_text_is_enough_where_it_is_offered_alone() {
        assert!(is_enough("MIT", "MIT OR Apache-2.0"));
        assert!(!is_enough("MIT", "(MIT OR Apache-2.0) AND BSD-3-Clause"));
        assert!(!is_enough("MIT", "Apache-2.0"));
    }
}
