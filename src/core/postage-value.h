/* postage-value.h - what the reference counted values have in common
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

/**
 * POSTAGE_DEFINE_VALUE:
 *
 * Defines the boxed type, `_ref ()` and `_unref ()` of a value that was allocated with g_atomic_rc_box_new0(). The file
 * defines `static void type_name_clear (TypeName *self)`, which frees what the value owns.
 */
#define POSTAGE_DEFINE_VALUE(TypeName, type_name)                \
  static void type_name##_clear (TypeName *self);                \
                                                                 \
  static void type_name##_clear_data (gpointer data)             \
  {                                                              \
    type_name##_clear (data);                                    \
  }                                                              \
                                                                 \
  TypeName *type_name##_ref (TypeName *self)                     \
  {                                                              \
    g_return_val_if_fail (self != NULL, NULL);                   \
    return g_atomic_rc_box_acquire (self);                       \
  }                                                              \
                                                                 \
  void type_name##_unref (TypeName *self)                        \
  {                                                              \
    g_return_if_fail (self != NULL);                             \
    g_atomic_rc_box_release_full (self, type_name##_clear_data); \
  }                                                              \
                                                                 \
  G_DEFINE_BOXED_TYPE (TypeName, type_name, type_name##_ref, type_name##_unref)

G_END_DECLS
