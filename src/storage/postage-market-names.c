/* postage-market-names.c - finds a market by the name that somebody wrote
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "storage/postage-market-names.h"

#include <string.h>

#define MAX_NEAREST 3

/* Two names are compared letter by letter up to here; Meta's longest has 32. */
#define MAX_LETTERS 64

/* Other spellings of the same market, folded. Only what can mean nothing else: data/catalogue/README.md. */
static const struct
{
  const char *name;
  const char *market;
} aliases[] = {
  { "hong kong sar", "hong-kong" },
  { "turkiye", "turkey" },
};

struct _PostageMarketNames
{
  GHashTable *ids;   /* (element-type utf8 utf8): by folded name; the ids are the catalogue's */
  GPtrArray  *names; /* (element-type utf8): the folded names of the catalogue, sorted; owned by @ids */
};

char *
postage_market_name_fold (const char *name)
{
  g_autofree char *decomposed = NULL;
  g_autofree char *folded = NULL;
  GString         *result;

  g_return_val_if_fail (name != NULL, NULL);

  decomposed = g_utf8_normalize (name, -1, G_NORMALIZE_ALL);
  folded = decomposed != NULL ? g_utf8_casefold (decomposed, -1) : g_strdup ("");
  result = g_string_new (NULL);
  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    {
      const gunichar letter = g_utf8_get_char (p);

      if (letter == '&')
        g_string_append (result, result->len > 0 && result->str[result->len - 1] != ' ' ? " and " : "and ");
      else if (g_unichar_isalnum (letter))
        /* The dotless letter of "Türkı̇ye" in capitals has no decomposition. */
        g_string_append_unichar (result, letter == 0x131 ? 'i' : letter);
      else if (!g_unichar_ismark (letter) && result->len > 0 && result->str[result->len - 1] != ' ')
        g_string_append_c (result, ' ');
    }
  if (result->len > 0 && result->str[result->len - 1] == ' ')
    g_string_truncate (result, result->len - 1);
  return g_string_free (result, FALSE);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

PostageMarketNames *
postage_market_names_new (const PostageCatalogue *catalogue)
{
  g_autoptr (GPtrArray) markets = NULL;
  PostageMarketNames *self;

  g_return_val_if_fail (catalogue != NULL, NULL);

  self = g_new0 (PostageMarketNames, 1);
  self->ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->names = g_ptr_array_new ();
  markets = postage_catalogue_dup_markets (catalogue);
  for (guint i = 0; i < markets->len; i++)
    {
      char *folded = postage_market_name_fold (postage_catalogue_get_market_name (catalogue, markets->pdata[i]));

      if (g_hash_table_insert (self->ids, folded, markets->pdata[i]))
        g_ptr_array_add (self->names, folded);
    }
  g_ptr_array_sort (self->names, compare_names);
  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (!g_hash_table_contains (self->ids, aliases[i].name) &&
        postage_catalogue_get_market_name (catalogue, aliases[i].market) != NULL)
      g_hash_table_insert (self->ids, g_strdup (aliases[i].name), (gpointer) aliases[i].market);
  return self;
}

void
postage_market_names_free (PostageMarketNames *self)
{
  g_return_if_fail (self != NULL);

  g_ptr_array_unref (self->names);
  g_hash_table_unref (self->ids);
  g_free (self);
}

const char *
postage_market_names_find (const PostageMarketNames *self,
                           const char               *name)
{
  g_autofree char *folded = NULL;

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  folded = postage_market_name_fold (name);
  return g_hash_table_lookup (self->ids, folded);
}

/* How many letters have to be put in, taken out or changed to make @b of @a. */
static guint
count_edits (const char *a,
             const char *b)
{
  guint       costs[MAX_LETTERS + 1];
  const guint length_a = (guint) MIN (strlen (a), MAX_LETTERS);
  const guint length_b = (guint) MIN (strlen (b), MAX_LETTERS);

  for (guint j = 0; j <= length_b; j++)
    costs[j] = j;
  for (guint i = 1; i <= length_a; i++)
    {
      guint diagonal = costs[0];

      costs[0] = i;
      for (guint j = 1; j <= length_b; j++)
        {
          const guint changed = diagonal + (a[i - 1] != b[j - 1] ? 1 : 0);

          diagonal = costs[j];
          costs[j] = MIN (changed, MIN (costs[j], costs[j - 1]) + 1);
        }
    }
  return costs[length_b];
}

/* Whether the shorter of both names stands in the other: "Asia Pacific" in "Rest of Asia Pacific". */
static gboolean
contains (const char *a,
          const char *b)
{
  return (strlen (b) > 3 && strstr (a, b) != NULL) || (strlen (a) > 3 && strstr (b, a) != NULL);
}

GPtrArray *
postage_market_names_dup_nearest (const PostageMarketNames *self,
                                  const char               *name)
{
  g_autofree char *folded = NULL;
  GPtrArray       *nearest;
  guint            costs[MAX_NEAREST] = { 0 };

  g_return_val_if_fail (self != NULL && name != NULL, NULL);

  folded = postage_market_name_fold (name);
  nearest = g_ptr_array_new ();
  for (guint i = 0; i < self->names->len && *folded != '\0'; i++)
    {
      const char *known = self->names->pdata[i];
      const guint cost = contains (folded, known) ? 1 : count_edits (folded, known);
      guint       place = nearest->len;

      if (cost > MAX (2, (guint) MIN (strlen (folded), MAX_LETTERS) / 3))
        continue;
      while (place > 0 && costs[place - 1] > cost)
        place--;
      if (place == MAX_NEAREST)
        continue;
      if (nearest->len == MAX_NEAREST)
        g_ptr_array_set_size (nearest, MAX_NEAREST - 1);
      memmove (costs + place + 1, costs + place, (MAX_NEAREST - 1 - place) * sizeof costs[0]);
      costs[place] = cost;
      g_ptr_array_insert (nearest, (int) place, g_hash_table_lookup (self->ids, known));
    }
  return nearest;
}
