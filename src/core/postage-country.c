/* postage-country.c - a country and the markets that Meta has filed it under
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "core/postage-country.h"

#include "core/postage-error.h"
#include "core/postage-value.h"

typedef struct
{
  char       *market;
  PostageDate from;
  PostageDate to; /* the last day, or POSTAGE_DATE_NONE */
} Period;

struct _PostageCountry
{
  char   *code;
  char   *name;
  char   *note; /* (owned) (nullable) */
  GArray *periods;
};

POSTAGE_DEFINE_VALUE (PostageCountry, postage_country)

static void
period_clear (gpointer data)
{
  Period *period = data;

  g_clear_pointer (&period->market, g_free);
}

static void
postage_country_clear (PostageCountry *self)
{
  g_clear_pointer (&self->code, g_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->note, g_free);
  g_clear_pointer (&self->periods, g_array_unref);
}

PostageCountry *
postage_country_new (const char *code,
                     const char *name)
{
  g_return_val_if_fail (code != NULL && name != NULL, NULL);

  PostageCountry *self = g_atomic_rc_box_new0 (PostageCountry);
  self->code = g_strdup (code);
  self->name = g_strdup (name);
  self->periods = g_array_new (FALSE, FALSE, sizeof (Period));
  g_array_set_clear_func (self->periods, period_clear);
  return self;
}

void
postage_country_set_note (PostageCountry *self,
                          const char     *note)
{
  g_return_if_fail (self != NULL);

  g_free (self->note);
  self->note = g_strdup (note);
}

/* The day after @date, which is a full date. */
static PostageDate
next_day (PostageDate date)
{
  GDate day;

  g_date_clear (&day, 1);
  g_date_set_dmy (&day, (GDateDay) (date % 100), (GDateMonth) (date / 100 % 100), (GDateYear) (date / 10000));
  g_date_add_days (&day, 1);
  return g_date_get_year (&day) * 10000 + (PostageDate) g_date_get_month (&day) * 100 + g_date_get_day (&day);
}

gboolean
postage_country_add_period (PostageCountry *self,
                            const char     *market,
                            PostageDate     from,
                            PostageDate     to,
                            GError        **error)
{
  g_return_val_if_fail (self != NULL && market != NULL, FALSE);

  if (self->periods->len > 0)
    {
      const Period *last = &g_array_index (self->periods, Period, self->periods->len - 1);

      if (last->to == POSTAGE_DATE_NONE || next_day (last->to) != from)
        {
          g_autofree char *start = postage_date_to_string (from);

          g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_CONFLICT,
                       "the period of %s in market \"%s\" from %s doesn't follow the one before without a gap",
                       self->code, market, start);
          return FALSE;
        }
    }
  if (from % 100 == 0 || (to != POSTAGE_DATE_NONE && (to % 100 == 0 || to < from)))
    {
      g_set_error (error, POSTAGE_ERROR, POSTAGE_ERROR_RANGE,
                   "a period of %s in market \"%s\" needs full dates, the first not after the last",
                   self->code, market);
      return FALSE;
    }

  Period period = { g_strdup (market), from, to };
  g_array_append_val (self->periods, period);
  return TRUE;
}

const char *
postage_country_get_code (const PostageCountry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->code;
}

const char *
postage_country_get_name (const PostageCountry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->name;
}

const char *
postage_country_get_note (const PostageCountry *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->note;
}

const char *
postage_country_get_market (const PostageCountry *self,
                            PostageMonth          month)
{
  PostageDate day = postage_month_get_last_day (month);

  g_return_val_if_fail (self != NULL, NULL);
  g_return_val_if_fail (self->periods->len > 0, NULL);

  for (guint i = self->periods->len; i > 0; i--)
    {
      const Period *period = &g_array_index (self->periods, Period, i - 1);

      if (day >= period->from)
        return period->market;
    }
  return g_array_index (self->periods, Period, 0).market;
}

GPtrArray *
postage_country_dup_markets (const PostageCountry *self)
{
  GPtrArray *markets;

  g_return_val_if_fail (self != NULL, NULL);

  markets = g_ptr_array_new ();
  for (guint i = 0; i < self->periods->len; i++)
    g_ptr_array_add (markets, g_array_index (self->periods, Period, i).market);
  return markets;
}
