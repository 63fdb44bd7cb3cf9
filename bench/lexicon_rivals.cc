// RE2's set for C to call: which patterns match, line by line; without regard to case. Null where it has not the memory.
#include <re2/re2.h>
#include <re2/set.h>

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

struct Text {
  const uint8_t *bytes;
  uint32_t size;
};

extern "C" void *re2_build(const Text *forms, size_t count) {
  RE2::Options options;
  options.set_case_sensitive(false);
  options.set_literal(true);
  options.set_log_errors(false);
  options.set_max_mem(int64_t{1} << 30);
  auto *set = new RE2::Set(options, RE2::UNANCHORED);
  for (size_t i = 0; i < count; i++)
    if (set->Add(re2::StringPiece(reinterpret_cast<const char *>(forms[i].bytes), forms[i].size), nullptr) < 0)
      return delete set, nullptr;
  if (set->Compile()) return set;
  delete set;
  return nullptr;
}

extern "C" size_t re2_scan(const void *set, const uint8_t *bytes, size_t size) {
  size_t count = 0;
  std::vector<int> found;
  for (const uint8_t *end = bytes + size, *line = bytes, *behind; line < end; line = behind + 1) {
    behind = static_cast<const uint8_t *>(memchr(line, '\n', end - line));
    if (!behind) behind = end;
    static_cast<const RE2::Set *>(set)->Match(
      re2::StringPiece(reinterpret_cast<const char *>(line), behind - line), &found);
    count += found.size();
    found.clear();
  }
  return count;
}

extern "C" void re2_free(void *set) { delete static_cast<RE2::Set *>(set); }
