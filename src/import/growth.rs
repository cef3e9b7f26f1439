//! How the time that reading takes grows with what is read, for tests.

use std::time::Duration;

use cpu_time::ThreadTime;

/// Times that are too short to compare.
const SHORT: Duration = Duration::from_millis(20);

/// Fails where four times as much takes far more than four times as long: 16 times, if each part is
/// read anew for every other. Told is the time of this thread alone, whatever else the machine does;
/// what others leave in its caches is given three tries.
pub fn assert_linear(what: &str, size: usize, read: impl Fn(usize)) {
    let time = |size: usize| {
        let start = ThreadTime::now();
        read(size);
        start.elapsed()
    };
    let ratio = || time(size * 4).as_secs_f64() / time(size).max(SHORT).as_secs_f64();
    let least = (0..3).map(|_| ratio()).find(|ratio| *ratio < 11.0);
    assert!(least.is_some(), "{what}: four times as much took more than eleven times as long");
}

#[test]
fn growth_is_told() {
    let busy = |turns: usize| {
        let start = ThreadTime::now();
        while start.elapsed() < Duration::from_micros(turns as u64) {}
    };
    assert_linear("in one go", 20_000, busy);
    let square = std::panic::catch_unwind(|| assert_linear("anew", 150, |size| busy(size * size)));
    assert!(square.is_err(), "what is read anew for each part is told");
}
