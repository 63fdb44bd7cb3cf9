/* opk_sha256: the SHA-256 of bytes (FIPS 180-4), by which results name what they were made from: anybody's `sha256sum`
 * tells the same. */
#ifndef OPK_SHA256_H
#define OPK_SHA256_H

#include "opk.h"

#define OPK_SHA256_SIZE 32

void opk_sha256(const uint8_t *bytes, size_t size, uint8_t digest[OPK_SHA256_SIZE]);

#endif
