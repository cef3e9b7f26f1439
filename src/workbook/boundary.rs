//! The workbook wasm's boundary: what `table-tools.js` calls.

use wasm_bindgen::prelude::*;

use crate::model::Table;

/// The bytes of a workbook with a sheet for each of these tables, which are the JSON of a report's tables in a list.
///
/// # Errors
/// When it is no such list, or a table is more than a sheet can hold.
#[wasm_bindgen]
pub fn workbook(tables: &str) -> Result<Vec<u8>, JsError> {
    let tables: Vec<Table> = serde_json::from_str(tables)?;
    Ok(super::write(&tables)?)
}
