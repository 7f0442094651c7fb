/* postage-report-flow.c - what is written one below the other, page by page
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "chart/postage-report-flow.h"

/* In points. */
#define DASH 10
#define GAP 4
#define SCENE_GAP 6
#define NOTE_GAP 10

static const struct
{
  PostageReportStyle style;
  double             before;
} headings[] = {
  { POSTAGE_REPORT_SECTION, 20 },
  { POSTAGE_REPORT_HEADING, 14 },
};

struct _PostageReportFlow
{
  PangoContext         *context; /* (owned) */
  PostageReportPageSize size;
  double                bottom;
  double                y;       /* where there is room on the last page */
  gboolean              is_top;  /* whether nothing but a repeated head is on it */
  GPtrArray            *pages;   /* (element-type PostageReportPage) */
  GArray               *entries; /* (element-type PostageReportEntry) */
  /* What has to be on the page of what follows, with the entries for it. */
  GPtrArray          *pending;         /* (element-type PostageReportStrip) */
  GArray             *pending_entries; /* (element-type PostageReportEntry): @page is the index in @pending */
  PostageReportStrip *header;          /* (owned) (nullable) */
  gboolean            header_pending;
  gboolean            header_begun; /* whether anything stands below it */
};

static void
clear_entry (gpointer data)
{
  PostageReportEntry *entry = data;

  g_free (entry->title);
}

static void
free_strip (gpointer data)
{
  postage_report_strip_free (data);
}

static void
free_page (gpointer data)
{
  postage_report_page_free (data);
}

PostageReportFlow *
postage_report_flow_new (PangoContext                *context,
                         const PostageReportPageSize *size,
                         double                       footer)
{
  PostageReportFlow *self;

  g_return_val_if_fail (PANGO_IS_CONTEXT (context) && size != NULL, NULL);

  self = g_new0 (PostageReportFlow, 1);
  self->context = g_object_ref (context);
  self->size = *size;
  self->bottom = size->height - size->bottom - footer;
  self->pages = g_ptr_array_new_with_free_func (free_page);
  self->entries = g_array_new (FALSE, FALSE, sizeof (PostageReportEntry));
  g_array_set_clear_func (self->entries, clear_entry);
  self->pending = g_ptr_array_new_with_free_func (free_strip);
  self->pending_entries = g_array_new (FALSE, FALSE, sizeof (PostageReportEntry));
  return self;
}

void
postage_report_flow_free (PostageReportFlow *self)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->header, postage_report_strip_free);
  for (guint i = 0; i < self->pending_entries->len; i++)
    clear_entry (&g_array_index (self->pending_entries, PostageReportEntry, i));
  g_array_unref (self->pending_entries);
  g_ptr_array_unref (self->pending);
  g_array_unref (self->entries);
  g_ptr_array_unref (self->pages);
  g_object_unref (self->context);
  g_free (self);
}

PangoContext *
postage_report_flow_get_context (const PostageReportFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->context;
}

double
postage_report_flow_get_width (const PostageReportFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size.width - self->size.left - self->size.right;
}

static gboolean
is_mirrored (const PostageReportFlow *self)
{
  return pango_context_get_base_dir (self->context) == PANGO_DIRECTION_RTL;
}

/* Places what is left of @strip, as far as the page goes, and moves on. */
static void
place (PostageReportFlow  *self,
       PostageReportStrip *strip)
{
  self->y += self->is_top ? 0 : postage_report_strip_get_before (strip);
  self->is_top = FALSE;
  self->y += postage_report_strip_place (strip, g_ptr_array_index (self->pages, self->pages->len - 1), self->size.left,
                                         postage_report_flow_get_width (self), self->y, self->bottom - self->y,
                                         is_mirrored (self));
}

static void
begin_page (PostageReportFlow *self)
{
  g_ptr_array_add (self->pages, postage_report_page_new ());
  self->y = self->size.top;
  self->is_top = TRUE;
  if (self->header == NULL || !self->header_begun)
    return;
  postage_report_strip_rewind (self->header);
  place (self, self->header);
}

static double
get_height (const GPtrArray *strips,
            gboolean         is_top)
{
  double height = 0;

  for (guint i = 0; i < strips->len; i++)
    {
      const PostageReportStrip *strip = g_ptr_array_index (strips, i);

      height += postage_report_strip_get_height (strip);
      height += is_top && i == 0 ? 0 : postage_report_strip_get_before (strip);
    }
  return height;
}

/* The height of what has to be above the next block at the top of a page, with a repeated head. */
static double
get_head_height (const PostageReportFlow *self)
{
  double height = get_height (self->pending, TRUE);

  if (self->header_pending)
    height += postage_report_strip_get_before (self->header);
  /* A head that was placed has no lines left to measure. */
  if (self->header != NULL)
    {
      postage_report_strip_rewind (self->header);
      height += postage_report_strip_get_height (self->header);
    }
  return height;
}

double
postage_report_flow_get_max_height (const PostageReportFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->bottom - self->size.top - get_head_height (self) - SCENE_GAP;
}

double
postage_report_flow_get_room (const PostageReportFlow *self)
{
  g_return_val_if_fail (self != NULL, 0);

  if (self->pages->len == 0)
    return postage_report_flow_get_max_height (self);
  return self->bottom - self->y - get_height (self->pending, self->is_top) - SCENE_GAP;
}

static void
place_pending (PostageReportFlow *self)
{
  for (guint i = 0; i < self->pending->len; i++)
    {
      PostageReportStrip *strip = g_ptr_array_index (self->pending, i);

      for (guint j = 0; j < self->pending_entries->len; j++)
        {
          PostageReportEntry entry = g_array_index (self->pending_entries, PostageReportEntry, j);

          if (entry.page != i)
            continue;
          entry.page = self->pages->len - 1;
          entry.y = self->y + (self->is_top ? 0 : postage_report_strip_get_before (strip));
          g_array_append_val (self->entries, entry);
        }
      place (self, strip);
      /* A heading that is itself longer than a page. */
      while (!postage_report_strip_is_placed (strip))
        {
          begin_page (self);
          place (self, strip);
        }
    }
  g_array_set_size (self->pending_entries, 0);
  g_ptr_array_set_size (self->pending, 0);
  if (self->header_pending)
    place (self, self->header);
  self->header_pending = FALSE;
  self->header_begun = self->header != NULL;
}

/* Begins a page unless there is room for @height below what is pending. */
static void
reserve (PostageReportFlow *self,
         double             height)
{
  double needed;

  if (self->pages->len == 0)
    {
      begin_page (self);
      return;
    }
  needed = height + get_height (self->pending, self->is_top);
  if (self->header_pending)
    needed += postage_report_strip_get_before (self->header) + postage_report_strip_get_height (self->header);
  if (self->y + needed > self->bottom && !self->is_top)
    begin_page (self);
}

void
postage_report_flow_take_strips (PostageReportFlow *self,
                                 GPtrArray         *strips)
{
  double height, whole;

  g_return_if_fail (self != NULL && strips != NULL);

  if (strips->len == 0)
    {
      g_ptr_array_unref (strips);
      return;
    }
  height = get_height (strips, FALSE);
  whole = (self->bottom - self->size.top) / 2;
  if (height > whole || height > postage_report_flow_get_max_height (self))
    {
      const PostageReportStrip *first = g_ptr_array_index (strips, 0);

      height = postage_report_strip_get_before (first) + postage_report_strip_get_first_height (first);
    }
  reserve (self, height);
  place_pending (self);
  for (guint i = 0; i < strips->len; i++)
    {
      PostageReportStrip *strip = g_ptr_array_index (strips, i);
      const double        before = self->is_top ? 0 : postage_report_strip_get_before (strip);
      double              least = postage_report_strip_get_height (strip);

      if (least > whole)
        least = postage_report_strip_get_first_height (strip);
      if (self->y + before + least > self->bottom && !self->is_top)
        begin_page (self);
      place (self, strip);
      while (!postage_report_strip_is_placed (strip))
        {
          begin_page (self);
          place (self, strip);
        }
    }
  g_ptr_array_unref (strips);
}

void
postage_report_flow_add_heading (PostageReportFlow *self,
                                 const char        *text,
                                 guint              level)
{
  PostageReportStrip *strip;
  PostageReportEntry  entry = { .level = level };

  g_return_if_fail (self != NULL && text != NULL && level < G_N_ELEMENTS (headings));

  strip = postage_report_strip_new (headings[level].before);
  postage_report_strip_add (strip, self->context, text, headings[level].style, 0, postage_report_flow_get_width (self),
                            FALSE);
  entry.title = g_strdup (text);
  entry.page = self->pending->len;
  g_array_append_val (self->pending_entries, entry);
  g_ptr_array_add (self->pending, strip);
}

void
postage_report_flow_take_pending (PostageReportFlow  *self,
                                  PostageReportStrip *strip)
{
  g_return_if_fail (self != NULL && strip != NULL);

  g_ptr_array_add (self->pending, strip);
}

void
postage_report_flow_add_note (PostageReportFlow *self,
                              const char        *text,
                              PostageReportStyle style)
{
  PostageReportStrip *strip;

  g_return_if_fail (self != NULL && text != NULL);

  strip = postage_report_strip_new (NOTE_GAP);
  postage_report_strip_add (strip, self->context, text, style, 0, postage_report_flow_get_width (self), FALSE);
  postage_report_flow_take_pending (self, strip);
}

static void
add_text (PostageReportFlow *self,
          const char        *text,
          PostageReportStyle style,
          double             indent)
{
  GPtrArray          *strips = g_ptr_array_new_with_free_func (free_strip);
  PostageReportStrip *strip = postage_report_strip_new (GAP);

  if (indent > 0)
    postage_report_strip_add (strip, self->context, "–", style, 0, indent, FALSE);
  postage_report_strip_add (strip, self->context, text, style, indent, postage_report_flow_get_width (self) - indent,
                            FALSE);
  g_ptr_array_add (strips, strip);
  postage_report_flow_take_strips (self, strips);
}

void
postage_report_flow_add_paragraph (PostageReportFlow *self,
                                   const char        *text,
                                   PostageReportStyle style)
{
  g_return_if_fail (self != NULL && text != NULL);

  add_text (self, text, style, 0);
}

void
postage_report_flow_add_item (PostageReportFlow *self,
                              const char        *text,
                              PostageReportStyle style)
{
  g_return_if_fail (self != NULL && text != NULL);

  add_text (self, text, style, DASH);
}

void
postage_report_flow_take_header (PostageReportFlow  *self,
                                 PostageReportStrip *header,
                                 gboolean            here)
{
  g_return_if_fail (self != NULL);

  g_clear_pointer (&self->header, postage_report_strip_free);
  self->header = header;
  self->header_pending = header != NULL && here;
  self->header_begun = FALSE;
}

static PostageReportStrip *
create_caption (const PostageReportFlow *self,
                const char              *caption)
{
  PostageReportStrip *strip = postage_report_strip_new (GAP);

  postage_report_strip_add (strip, self->context, caption, POSTAGE_REPORT_BODY, 0, postage_report_flow_get_width (self),
                            FALSE);
  return strip;
}

double
postage_report_flow_measure_caption (const PostageReportFlow *self,
                                     const char              *caption)
{
  PostageReportStrip *strip;
  double              height;

  g_return_val_if_fail (self != NULL && caption != NULL, 0);

  strip = create_caption (self, caption);
  height = postage_report_strip_get_height (strip) + postage_report_strip_get_before (strip);
  postage_report_strip_free (strip);
  return height;
}

void
postage_report_flow_take_scene (PostageReportFlow *self,
                                PostageChartScene *scene,
                                const char        *caption)
{
  double width, height, below, max, scale, x;

  g_return_if_fail (self != NULL && scene != NULL);

  postage_chart_scene_get_size (scene, &width, &height);
  below = caption != NULL ? postage_report_flow_measure_caption (self, caption) : 0;
  max = postage_report_flow_get_max_height (self);
  /* A caption that takes more than half a page goes on on the next one, rather than make the chart tiny. */
  if (below > max / 2)
    below = 0;
  scale = MIN (1, MIN ((max - below) / height, postage_report_flow_get_width (self) / width));
  reserve (self, height * scale + below + SCENE_GAP);
  place_pending (self);
  self->y += self->is_top ? 0 : SCENE_GAP;
  x = is_mirrored (self) ? self->size.width - self->size.right - width * scale : self->size.left;
  postage_report_page_add_scene (g_ptr_array_index (self->pages, self->pages->len - 1), scene, x, self->y, scale);
  self->y += height * scale;
  self->is_top = FALSE;
  if (caption != NULL)
    add_text (self, caption, POSTAGE_REPORT_BODY, 0);
}

GPtrArray *
postage_report_flow_get_pages (PostageReportFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->pages;
}

GArray *
postage_report_flow_get_entries (PostageReportFlow *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->entries;
}
