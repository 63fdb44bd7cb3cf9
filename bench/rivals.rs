//! The segmenters of Rust's unicode-segmentation and the validation of its standard library, for C to call. Each writes
//! the offset of every boundary but the first and returns how many there are.
use unicode_segmentation::UnicodeSegmentation;

unsafe fn text<'a>(bytes: *const u8, size: usize) -> &'a str {
    std::str::from_utf8_unchecked(std::slice::from_raw_parts(bytes, size))
}

unsafe fn write<'a>(parts: impl Iterator<Item = (usize, &'a str)>, out: *mut u32) -> usize {
    let mut count = 0;
    for (at, part) in parts {
        *out.add(count) = (at + part.len()) as u32;
        count += 1;
    }
    count
}

#[no_mangle]
pub unsafe extern "C" fn rust_graphemes(bytes: *const u8, size: usize, out: *mut u32) -> usize {
    write(text(bytes, size).grapheme_indices(true), out)
}

#[no_mangle]
pub unsafe extern "C" fn rust_words(bytes: *const u8, size: usize, out: *mut u32) -> usize {
    write(text(bytes, size).split_word_bound_indices(), out)
}

#[no_mangle]
pub unsafe extern "C" fn rust_sentences(bytes: *const u8, size: usize, out: *mut u32) -> usize {
    write(text(bytes, size).split_sentence_bound_indices(), out)
}

#[no_mangle]
pub unsafe extern "C" fn rust_valid(bytes: *const u8, size: usize) -> bool {
    std::str::from_utf8(std::slice::from_raw_parts(bytes, size)).is_ok()
}
