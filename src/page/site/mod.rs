//! Pages around the reports of a site: its index, the years of a publisher side by side, and the organs of a year.
//! They are complete without a script; the tables of organs can be sorted with one.
//!
//! To add a page: a file like `index` in the frame of `frame`, its CSS in `style/site.css`, its words in
//! `i18n/page.rs` and the languages' `page.rs`, and where `report build` writes it.

mod frame;
mod index;
mod organs;
mod publisher;

pub use frame::Site;
pub use index::{Entry, YearOfOrgans, index};
pub use organs::{Organ, Organs, organs, record, record_head};
pub use publisher::{Years, publisher};

/// The site's map for search engines: addresses with the day of their last change, if it is known.
pub fn sitemap<'a>(pages: impl Iterator<Item = (&'a str, Option<&'a str>)>) -> String {
    let mut xml = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n",
    );
    for (address, changed) in pages {
        xml.push_str(&format!("<url><loc>{}</loc>", super::escape(address)));
        // The protocol takes a day; a time without a zone it does not.
        if let Some(day) = changed.and_then(|changed| changed.get(..10)) {
            xml.push_str(&format!("<lastmod>{}</lastmod>", super::escape(day)));
        }
        xml.push_str("</url>\n");
    }
    xml.push_str("</urlset>\n");
    xml
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_map_escapes_and_has_days() {
        let map = super::sitemap(
            [("https://a.cn/?a&b", Some("2021-08-19T09:12")), ("https://a.cn/", None)].into_iter(),
        );
        assert!(map.contains("<loc>https://a.cn/?a&amp;b</loc><lastmod>2021-08-19</lastmod>"));
        assert!(map.contains("<loc>https://a.cn/</loc></url>"));
    }
}
