/* links-alone.c - a program around one whole layer: that it links proves that the layer needs nothing from above
 * SPDX-License-Identifier: GPL-3.0-or-later
 */

int
main (void)
{
  return 0;
}
