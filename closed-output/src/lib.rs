//! Whether standard output was closed when the program began (`>&-`).
//!
//! Rust opens `/dev/null` in the place of a standard stream that is closed, before `main`: what is
//! written then goes nowhere, and nothing tells. So this looks earlier. It is a crate of its own
//! because looking takes `unsafe`, which the rest of the program forbids.

use std::io;

/// Standard output, if what is written to it goes anywhere.
///
/// # Errors
/// What the system would have said: bad file descriptor.
pub fn check() -> io::Result<()> {
    #[cfg(unix)]
    if unix::WAS_CLOSED.load(std::sync::atomic::Ordering::Relaxed) {
        return Err(io::Error::from_raw_os_error(unix::EBADF));
    }
    Ok(())
}

#[cfg(unix)]
mod unix {
    use std::ffi::c_int;
    use std::sync::atomic::{AtomicBool, Ordering};

    pub static WAS_CLOSED: AtomicBool = AtomicBool::new(false);

    /// The same on every Unix.
    pub const EBADF: c_int = 9;
    const F_GETFD: c_int = 1;
    const STANDARD_OUTPUT: c_int = 1;

    unsafe extern "C" {
        fn fcntl(descriptor: c_int, command: c_int, ...) -> c_int;
    }

    extern "C" fn look() {
        // SAFETY: asks for the flags of a descriptor, which takes no further argument and changes
        // nothing; one that is not open is an error.
        let is_closed = unsafe { fcntl(STANDARD_OUTPUT, F_GETFD) } == -1;
        WAS_CLOSED.store(is_closed, Ordering::Relaxed);
    }

    /// Among what the system calls before Rust's own beginning.
    // SAFETY: these sections hold pointers to functions that take nothing they need, as this one.
    #[used]
    #[cfg_attr(target_vendor = "apple", unsafe(link_section = "__DATA,__mod_init_func"))]
    #[cfg_attr(not(target_vendor = "apple"), unsafe(link_section = ".init_array"))]
    static LOOK: extern "C" fn() = look;
}
