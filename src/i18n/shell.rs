//! The texts of the JavaScript shell: what it says when there is no report to show. They are put into
//! `report-viewer.js` when it is built, and are not in the wasm.

catalogue! {
    Shell in shell {
        loading,
        retry,
        /// Technical detail behind a message.
        detail,
        /// No `src` and no `report`.
        no_source,
        /// `src` is no address.
        address,
        /// Another origin, not allowed by the host. `{origin}`
        origin,
        /// The request failed or was refused.
        network,
        /// `{status}`
        status,
        /// Nothing came for too long, or it took too long in all. `{seconds}`
        timeout,
        /// `{size}`
        too_large,
        /// Neither UTF-8 nor GB18030.
        encoding,
        /// `{path}`, `{line}`, `{column}`
        syntax,
        not_a_report,
        /// A page where JSON should be.
        html,
        /// The wasm could not be loaded or run.
        program,
    }
}
