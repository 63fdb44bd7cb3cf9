//! Rust's aho-corasick for C to call: leftmost-longest, without regard to ASCII's case.
use aho_corasick::{AhoCorasick, AhoCorasickBuilder, MatchKind};

#[repr(C)]
pub struct Text {
    bytes: *const u8,
    size: u32,
}

#[no_mangle]
pub unsafe extern "C" fn rust_build(forms: *const Text, count: usize) -> *mut AhoCorasick {
    let forms = std::slice::from_raw_parts(forms, count);
    let patterns = forms.iter().map(|form| std::slice::from_raw_parts(form.bytes, form.size as usize));
    let mut builder = AhoCorasickBuilder::new();
    builder.match_kind(MatchKind::LeftmostLongest).ascii_case_insensitive(true);
    // The whole table up to 10,000 patterns; beyond, it takes gigabytes.
    Box::into_raw(Box::new(builder.dfa(count <= 10_000).build(patterns)))
}

#[no_mangle]
pub unsafe extern "C" fn rust_scan(automaton: *const AhoCorasick, bytes: *const u8, size: usize) -> usize {
    (*automaton).find_iter(std::slice::from_raw_parts(bytes, size)).count()
}

#[no_mangle]
pub unsafe extern "C" fn rust_free(automaton: *mut AhoCorasick) {
    drop(Box::from_raw(automaton));
}
