#include "opk_rules.h"

uint32_t opk_grapheme_end(opk_text text, uint32_t at) {
  const uint8_t *bytes = text.bytes;
  if (text.size - at >= 2 && bytes[at] < 0x80 && bytes[at + 1] < 0x80)
    return at + 1 + (bytes[at] == '\r' && bytes[at + 1] == '\n'); /* GB3, GB4, GB5, GB999 */

  uint32_t end, next;
  const opk_ucd_row *row = opk_ucd_at(text, at, &end);
  unsigned left = row->grapheme;
  bool pictograph = row->flags & OPK_UCD_PICTOGRAPH; /* Extended_Pictographic Extend* */
  bool joined = false;                               /* and a ZWJ right behind it */
  bool consonant = row->conjunct == OPK_INCB_Consonant;
  bool linked = false; /* the consonant, then at least one linker */
  bool paired = false; /* two regional indicators */
  for (; end < text.size; end = next) {
    row = opk_ucd_at(text, end, &next);
    unsigned right = row->grapheme;
    bool stays;
    switch (left) {
    case OPK_GCB_CR: /* GB3; GB4 */ stays = right == OPK_GCB_LF; break;
    case OPK_GCB_LF:
    case OPK_GCB_Control: /* GB4 */ stays = false; break;
    case OPK_GCB_L: /* GB6 */
      stays = right == OPK_GCB_L || right == OPK_GCB_V || right == OPK_GCB_LV || right == OPK_GCB_LVT;
      break;
    case OPK_GCB_LV:
    case OPK_GCB_V: /* GB7 */ stays = right == OPK_GCB_V || right == OPK_GCB_T; break;
    case OPK_GCB_LVT:
    case OPK_GCB_T: /* GB8 */ stays = right == OPK_GCB_T; break;
    case OPK_GCB_Prepend: /* GB5; GB9b */
      stays = right != OPK_GCB_CR && right != OPK_GCB_LF && right != OPK_GCB_Control;
      break;
    case OPK_GCB_Regional_Indicator: /* GB12, GB13 */
      stays = right == OPK_GCB_Regional_Indicator && !paired;
      paired = stays;
      break;
    default: stays = false;
    }
    if (!stays && left != OPK_GCB_CR && left != OPK_GCB_LF && left != OPK_GCB_Control)
      stays = right == OPK_GCB_Extend || right == OPK_GCB_ZWJ || right == OPK_GCB_SpacingMark || /* GB9, GB9a */
              (linked && row->conjunct == OPK_INCB_Consonant) ||                                 /* GB9c */
              (joined && row->flags & OPK_UCD_PICTOGRAPH);                                       /* GB11 */
    if (!stays) break;                                                                           /* GB5, GB999 */

    joined = pictograph && right == OPK_GCB_ZWJ;
    pictograph = (pictograph && right == OPK_GCB_Extend) || row->flags & OPK_UCD_PICTOGRAPH;
    if (row->conjunct == OPK_INCB_Linker) linked = consonant;
    else if (row->conjunct != OPK_INCB_Extend) consonant = row->conjunct == OPK_INCB_Consonant, linked = false;
    left = right;
  }
  return end;
}

size_t opk_graphemes(opk_text text, uint32_t *at, opk_span *out, size_t capacity) {
  return opk_tile(text, at, out, capacity, opk_grapheme_end);
}
