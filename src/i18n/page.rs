//! Texts of static pages and of sites made of them, where no program need ever run.

catalogue! {
    PageMessages {
        /// All figures of a report, as a dataset.
        figures,
        figures_description,
        /// The links around a page.
        site,
    }
}

/// The texts for a language tag, chosen as [`super::messages`] does.
pub fn page_messages(language: &str) -> &'static PageMessages {
    match super::messages(language).language {
        "en" => &EN,
        _ => &ZH,
    }
}

/// 中文。
pub static ZH: PageMessages = PageMessages {
    figures: "文中的数字",
    figures_description: "报告正文写明的数量，逐一附有原句的地址。",
    site: "本站",
};

/// English.
pub static EN: PageMessages = PageMessages {
    figures: "figures in the text",
    figures_description: "The quantities that the text of the report states, each with the address of its sentence.",
    site: "This site",
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::names;

    #[test]
    fn both_languages_fill_the_same_names() {
        for ((name, zh), (_, en)) in ZH.texts().into_iter().zip(EN.texts()) {
            assert!(!zh.trim().is_empty() && !en.trim().is_empty(), "{name}");
            assert_eq!(names(zh), names(en), "{name}");
        }
    }
}
