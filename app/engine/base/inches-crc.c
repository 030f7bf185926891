/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "inches-crc.h"

#define N_SUMS 256

/**
 * inches_crc32:
 * @bytes: what is summed
 * @length: how many
 *
 * Returns: the cyclic redundancy check of PNG and zip (ISO 3309)
 */
guint32
inches_crc32 (const guint8 *bytes,
              gsize         length)
{
  guint32 sums[N_SUMS];
  guint32 crc = 0xffffffff;

  for (guint32 i = 0; i < N_SUMS; i++)
    {
      sums[i] = i;
      for (guint bit = 0; bit < 8; bit++)
        sums[i] = sums[i] >> 1 ^ (sums[i] & 1 ? 0xedb88320 : 0);
    }

  for (gsize i = 0; i < length; i++)
    crc = sums[(crc ^ bytes[i]) & 0xff] ^ crc >> 8;

  return ~crc;
}
