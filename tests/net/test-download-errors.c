/* test-download-errors.c - everything that can go wrong with a download, and what is said about it
 *
 * Runs in English and in Chinese. In all texts of the tables, "@" is the server's address without a path.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include <locale.h>

#include "net/postage-download.h"
#include "net/postage-net-error.h"
#include "net/postage-net-failure.h"
#include "postage-test-raw-server.h"
#include "postage-test-server.h"
#include "text/postage-text-init.h"

#define MOST_BYTES 2048
#define DEADLINE_MS 60000
#define SHORT_MS 300

/* What is expected; in English and in Chinese. */
typedef struct
{
  const char     *name;
  PostageNetError code;
  const char     *texts[2];
} Expected;

typedef struct
{
  Expected    expected;
  guint       status;
  const char *headers;
  const char *body;
} AnswerRow;

static const AnswerRow answers[] = {
  { { "404",
      POSTAGE_NET_ERROR_NOT_FOUND,
      { "There is no file at @/file (status 404). Check the address.", "@/file 处没有文件（状态 404）。请检查地址。" } },
    404 },
  { { "410",
      POSTAGE_NET_ERROR_NOT_FOUND,
      { "There is no file at @/file (status 410). Check the address.", "@/file 处没有文件（状态 410）。请检查地址。" } },
    410 },
  { { "403",
      POSTAGE_NET_ERROR_FORBIDDEN,
      { "The file at @/file is not open to everybody (status 403). Check the address, or ask those who run that "
        "server.",
        "@/file 处的文件不对所有人开放（状态 403）。请检查地址，或询问该服务器的运营者。" } },
    403 },
  { { "401",
      POSTAGE_NET_ERROR_FORBIDDEN,
      { "The file at @/file is not open to everybody (status 401). Check the address, or ask those who run that "
        "server.",
        "@/file 处的文件不对所有人开放（状态 401）。请检查地址，或询问该服务器的运营者。" } },
    401,
    "WWW-Authenticate: Basic realm=\"x\"" },
  { { "400",
      POSTAGE_NET_ERROR_REFUSED,
      { "The server refuses what Postage asks for at @/file (status 400). Check the address, or look for a newer "
        "Postage.",
        "服务器拒绝了 Postage 对 @/file 的请求（状态 400）。请检查地址，或查看是否有更新版本的 Postage。" } },
    400 },
  { { "500",
      POSTAGE_NET_ERROR_SERVER,
      { "127.0.0.1 can't answer at the moment (status 500). Try again later.",
        "127.0.0.1 目前无法应答（状态 500）。请稍后再试。" } },
    500 },
  { { "500-retry",
      POSTAGE_NET_ERROR_SERVER,
      { "127.0.0.1 can't answer at the moment (status 500). Try again in 120 seconds.",
        "127.0.0.1 目前无法应答（状态 500）。请在 120 秒后再试。" } },
    500,
    "Retry-After: 120" },
  { { "503-second",
      POSTAGE_NET_ERROR_BUSY,
      { "127.0.0.1 can't answer at the moment (status 503). Try again in 1 second.",
        "127.0.0.1 目前无法应答（状态 503）。请在 1 秒后再试。" } },
    503,
    "Retry-After: 1" },
  { { "429-minutes",
      POSTAGE_NET_ERROR_BUSY,
      { "127.0.0.1 can't answer at the moment (status 429). Try again in 3 minutes.",
        "127.0.0.1 目前无法应答（状态 429）。请在 3 分钟后再试。" } },
    429,
    "Retry-After: 121" },
  { { "503-year",
      POSTAGE_NET_ERROR_BUSY,
      { "127.0.0.1 can't answer at the moment (status 503). Try again in 24 hours.",
        "127.0.0.1 目前无法应答（状态 503）。请在 24 小时后再试。" } },
    503,
    "Retry-After: 31536000" },
  { { "206",
      POSTAGE_NET_ERROR_STATUS,
      { "The server gives something else than the file at @/file (status 206). Check the address, or try again later.",
        "服务器给出的不是 @/file 处的文件（状态 206）。请检查地址，或稍后再试。" } },
    206,
    "Content-Range: bytes 0-3/8",
    "abcd" },
  { { "304-not-asked-for",
      POSTAGE_NET_ERROR_STATUS,
      { "The server gives something else than the file at @/file (status 304). Check the address, or try again later.",
        "服务器给出的不是 @/file 处的文件（状态 304）。请检查地址，或稍后再试。" } },
    304 },
  { { "redirect-to-http",
      POSTAGE_NET_ERROR_REDIRECT_INSECURE,
      { "127.0.0.1 sends Postage on to an address without protection, “http://127.0.0.1/file”, where Postage has not "
        "gone. "
        "Check the address, or tell those who run that server.",
        "127.0.0.1 让 Postage 转到没有加密保护的地址“http://127.0.0.1/file”，Postage 没有前往。请检查地址，或告知该服务器的运营者。" } },
    302,
    "Location: http://127.0.0.1/file" },
  { { "redirect-to-file",
      POSTAGE_NET_ERROR_REDIRECT_INSECURE,
      { "127.0.0.1 sends Postage on to an address without protection, “file:///etc/passwd”, where Postage has not "
        "gone. "
        "Check the address, or tell those who run that server.",
        "127.0.0.1 让 Postage 转到没有加密保护的地址“file:///etc/passwd”，Postage 没有前往。请检查地址，或告知该服务器的运营者。" } },
    302,
    "Location: file:///etc/passwd" },
  { { "redirect-to-host",
      POSTAGE_NET_ERROR_REDIRECT_ELSEWHERE,
      { "127.0.0.1 sends Postage on to another server, “https://elsewhere.example/file”, where Postage has not gone. "
        "If you "
        "trust that server, enter its address instead.",
        "127.0.0.1 让 Postage 转到另一台服务器“https://elsewhere.example/file”，Postage 没有前往。如果您信任那台服务器，请改为输入它的地址。" } },
    301,
    "Location: https://elsewhere.example/file" },
  { { "redirect-to-port",
      POSTAGE_NET_ERROR_REDIRECT_ELSEWHERE,
      { "127.0.0.1 sends Postage on to another server, “https://127.0.0.1/file”, where Postage has not gone. If you "
        "trust "
        "that server, enter its address instead.",
        "127.0.0.1 让 Postage 转到另一台服务器“https://127.0.0.1/file”，Postage 没有前往。如果您信任那台服务器，请改为输入它的地址。" } },
    308,
    "Location: https://127.0.0.1/file" },
  { { "redirect-loop",
      POSTAGE_NET_ERROR_REDIRECT_LOOP,
      { "127.0.0.1 sends Postage on from one address to the next and never gives the file. Check the address, or tell "
        "those "
        "who run that server.",
        "127.0.0.1 让 Postage 从一个地址转到另一个地址，却始终不给出文件。请检查地址，或告知该服务器的运营者。" } },
    302,
    "Location: /file" },
  { { "redirect-to-nowhere",
      POSTAGE_NET_ERROR_REDIRECT_BROKEN,
      { "127.0.0.1 sends Postage on without saying where to. Check the address, or tell those who run that server.",
        "127.0.0.1 让 Postage 转到别处，却没有说明转到哪里。请检查地址，或告知该服务器的运营者。" } },
    307 },
  { { "compressed",
      POSTAGE_NET_ERROR_ENCODING,
      { "127.0.0.1 sends the file compressed, although Postage has asked for it as it is. Check the address, or tell "
        "those "
        "who run that server.",
        "127.0.0.1 发来的是压缩后的文件，而 Postage 请求的是未压缩的文件。请检查地址，或告知该服务器的运营者。" } },
    200,
    "Content-Encoding: gzip",
    "\x1f\x8b\x08 cut" },
};

typedef struct
{
  Expected          expected;
  guint             deadline_ms;
  PostageTestScript script;
} ScriptRow;

#define HEAD "HTTP/1.1 200 OK\r\n"
#define CHUNKED HEAD "Transfer-Encoding: chunked\r\n\r\n"

#define BROKE_OFF                                                                          \
  {                                                                                        \
    "The connection to 127.0.0.1 broke off before the whole file had arrived. Try again.", \
      "文件尚未全部到达，与 127.0.0.1 的连接就中断了。请重试。"      \
  }
#define TOO_LONG                                                                               \
  {                                                                                            \
    "127.0.0.1 has taken longer than 1 second. Try again later, or over a faster connection.", \
      "127.0.0.1 用时超过 1 秒。请稍后再试，或使用更快的网络连接。"     \
  }
#define TOO_LARGE                                                                                         \
  {                                                                                                       \
    "What 127.0.0.1 sends is larger than the 2.0\u00a0KiB that such a file may have. Check the address.", \
      "127.0.0.1 发来的内容超过了此类文件允许的 2.0\u00a0KiB。请检查地址。"         \
  }
#define NOT_UNDERSTOOD                                                \
  {                                                                   \
    "What 127.0.0.1 answers can't be understood. Check the address.", \
      "无法理解 127.0.0.1 的应答。请检查地址。"         \
  }

static const ScriptRow scripts[] = {
  { { "shorter-than-announced", POSTAGE_NET_ERROR_INTERRUPTED, BROKE_OFF },
    DEADLINE_MS,
    { HEAD "Content-Length: 100\r\n\r\nshort" } },
  { { "chunk-cut", POSTAGE_NET_ERROR_INTERRUPTED, BROKE_OFF },
    DEADLINE_MS,
    { CHUNKED "64\r\nshort", .end = POSTAGE_TEST_RAW_CUT } },
  { { "no-length-cut", POSTAGE_NET_ERROR_INTERRUPTED, BROKE_OFF },
    DEADLINE_MS,
    { HEAD "Connection: close\r\n\r\nshort", .end = POSTAGE_TEST_RAW_CUT } },
  { { "headers-cut", POSTAGE_NET_ERROR_INTERRUPTED, BROKE_OFF },
    DEADLINE_MS,
    { HEAD "Content-Le", .end = POSTAGE_TEST_RAW_CUT } },
  { { "headers-short", POSTAGE_NET_ERROR_PROTOCOL, NOT_UNDERSTOOD }, DEADLINE_MS, { HEAD "Content-Le" } },
  { { "no-answer", POSTAGE_NET_ERROR_INTERRUPTED, BROKE_OFF }, DEADLINE_MS, { "" } },
  { { "garbage", POSTAGE_NET_ERROR_PROTOCOL, NOT_UNDERSTOOD }, DEADLINE_MS, { "220 mail.example ESMTP\r\n\r\n" } },
  { { "silent", POSTAGE_NET_ERROR_DEADLINE, TOO_LONG }, SHORT_MS, { "", .end = POSTAGE_TEST_RAW_STAY } },
  { { "half-a-byte-a-second", POSTAGE_NET_ERROR_DEADLINE, TOO_LONG },
    SHORT_MS,
    { HEAD "Content-Length: 1000\r\n\r\nx", "x", 999, 2000 } },
  /* Each byte comes long before the deadline, which is for the whole. */
  { { "drip", POSTAGE_NET_ERROR_DEADLINE, TOO_LONG },
    SHORT_MS,
    { HEAD "Content-Length: 1000\r\n\r\nx", "x", 999, SHORT_MS / 10 } },
  { { "drip-of-headers", POSTAGE_NET_ERROR_DEADLINE, TOO_LONG }, SHORT_MS, { HEAD, "A: b\r\n", 999, SHORT_MS / 10 } },
  /* The body never comes, so that only the announced length can be what is refused. */
  { { "announced-too-large", POSTAGE_NET_ERROR_TOO_LARGE, TOO_LARGE },
    DEADLINE_MS,
    { HEAD "Content-Length: 2049\r\n\r\n", .end = POSTAGE_TEST_RAW_STAY } },
  { { "counted-too-large", POSTAGE_NET_ERROR_TOO_LARGE, TOO_LARGE },
    DEADLINE_MS,
    { CHUNKED, "a\r\n0123456789\r\n", 205, .end = POSTAGE_TEST_RAW_STAY } },
  { { "503-date",
      POSTAGE_NET_ERROR_BUSY,
      { "127.0.0.1 can't answer at the moment (status 503). Try again in 3 hours.",
        "127.0.0.1 目前无法应答（状态 503）。请在 3 小时后再试。" } },
    DEADLINE_MS,
    { "HTTP/1.1 503 Busy\r\nDate: Sun, 29 Nov 2026 10:00:00 GMT\r\nRetry-After: Sun, 29 Nov 2026 13:00:00 GMT\r\n"
      "Content-Length: 0\r\n\r\n" } },
  { { "not-protected",
      POSTAGE_NET_ERROR_TLS,
      { "No protected connection to 127.0.0.1 comes about. Check the address, or try again over another network.",
        "无法与 127.0.0.1 建立加密连接。请检查地址，或换一个网络再试。" } },
    DEADLINE_MS,
    { HEAD "Content-Length: 0\r\n\r\n", .is_plain = TRUE } },
};

typedef struct
{
  Expected    expected;
  const char *certificate;
} CertificateRow;

static const CertificateRow certificates[] = {
  { { "wrong-authority",
      POSTAGE_NET_ERROR_CERTIFICATE_ISSUER,
      { "Nobody whom this computer trusts confirms that the answer is from 127.0.0.1. It may be from the sign-in page "
        "of a "
        "public network, or from someone who listens. Try again over another network.",
        "没有任何受这台计算机信任的机构证明应答来自 127.0.0.1。它可能来自公共网络的登录页面，也可能来自窃听者。请换一个网络再试。" } },
    "stranger" },
  { { "wrong-name",
      POSTAGE_NET_ERROR_CERTIFICATE_NAME,
      { "Another server has answered in the place of 127.0.0.1. Check the address, or try again over another network.",
        "代替 127.0.0.1 应答的是另一台服务器。请检查地址，或换一个网络再试。" } },
    "wrong-name" },
  { { "expired",
      POSTAGE_NET_ERROR_CERTIFICATE_DATE,
      { "The certificate of 127.0.0.1 isn't valid today. Check the date of this computer; if it is right, tell those "
        "who "
        "run that server.",
        "127.0.0.1 的证书今天无效。请检查这台计算机的日期；如果日期正确，请告知该服务器的运营者。" } },
    "expired" },
};

/* What no server on this computer can bring about. */
typedef struct
{
  Expected             expected;
  GTlsCertificateFlags flags;
  int                  code; /* of GIO */
} FailureRow;

static const FailureRow failures[] = {
  { { "revoked",
      POSTAGE_NET_ERROR_CERTIFICATE,
      { "The certificate of example.org can't be trusted. Tell those who run that server.",
        "example.org 的证书不可信。请告知该服务器的运营者。" } },
    G_TLS_CERTIFICATE_REVOKED,
    G_IO_ERROR_FAILED },
  { { "proxy",
      POSTAGE_NET_ERROR_PROXY,
      { "The proxy that this computer uses doesn't lead to example.org. Check the proxy in the network settings, or "
        "ask "
        "those who look after your network.",
        "这台计算机使用的代理无法通往 example.org。请检查网络设置中的代理，或询问您的网络管理员。" } },
    0,
    G_IO_ERROR_PROXY_AUTH_FAILED },
  { { "no-network",
      POSTAGE_NET_ERROR_CONNECT,
      { "example.org can't be reached. Check the address, and that this computer is connected to the internet, or try "
        "again "
        "later.",
        "无法连接到 example.org。请检查地址，并确认这台计算机已连接到互联网，或稍后再试。" } },
    0,
    G_IO_ERROR_NETWORK_UNREACHABLE },
};

static gsize language;

/* @address: that of the server, with "/file" behind. */
static void
check (const Expected *expected,
       const char     *address,
       const GError   *error)
{
  g_autofree char *server = g_strndup (address, strlen (address) - strlen ("/file"));
  g_auto (GStrv) parts = g_strsplit (expected->texts[language], "@", -1);
  g_autofree char *text = g_strjoinv (server, parts);

  g_test_message ("%s", expected->name);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, text);
  g_assert_error (error, POSTAGE_NET_ERROR, (int) expected->code);
}

static void
expect (const Expected *expected,
        const char     *address,
        guint           deadline_ms)
{
  g_autoptr (GTlsDatabase) authority = postage_test_authority ();
  g_autoptr (PostageHttps) https = postage_https_new_for_authority (authority);
  const PostageDownloadRequest request = { .address = address, .most_bytes = MOST_BYTES, .deadline_ms = deadline_ms };
  PostageDownloadReply         reply = { .address = (char *) "untouched" };
  g_autoptr (GError) error = NULL;

  g_assert_false (postage_download (https, &request, &reply, NULL, &error));
  check (expected, address, error);
  g_assert_null (reply.bytes);
  g_assert_cmpstr (reply.address, ==, "untouched");
}

static void
test_answers (void)
{
  g_autoptr (PostageTestServer) server = postage_test_server_new ("server");
  g_autofree char *address = postage_test_server_dup_address (server, "/file");

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      const AnswerRow *row = &answers[i];

      postage_test_server_answer (server, "/file",
                                  &(PostageTestAnswer){ row->status, .headers = row->headers, .body = row->body });
      expect (&row->expected, address, DEADLINE_MS);
    }
}

static void
test_scripts (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (scripts); i++)
    {
      const ScriptRow *row = &scripts[i];
      g_autoptr (PostageTestRawServer) server = postage_test_raw_server_new (&row->script);
      g_autofree char *address = postage_test_raw_server_dup_address (server);

      expect (&row->expected, address, row->deadline_ms);
    }
}

static void
test_certificates (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (certificates); i++)
    {
      const CertificateRow *row = &certificates[i];
      g_autoptr (PostageTestServer) server = postage_test_server_new (row->certificate);
      g_autofree char *address = postage_test_server_dup_address (server, "/file");
      g_autofree char *requests = NULL;

      postage_test_server_answer (server, "/file", &(PostageTestAnswer){ 200, .body = "never" });
      expect (&row->expected, address, DEADLINE_MS);
      requests = postage_test_server_dup_requests (server);
      g_assert_cmpstr (requests, ==, "");
    }
}

static void
test_failures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (failures); i++)
    {
      const FailureRow *row = &failures[i];
      g_autoptr (GError) error = NULL;

      postage_net_failure_take (&error, g_error_new_literal (G_IO_ERROR, row->code, "the library's own words"),
                                "example.org", row->flags);
      check (&row->expected, "example.org/file", error);
    }
}

/* One redirect more than there may be, none of them in a circle. */
static void
test_four_redirects (void)
{
  static const Expected expected = {
    "four-redirects",
    POSTAGE_NET_ERROR_REDIRECT_LOOP,
    { "127.0.0.1 sends Postage on from one address to the next and never gives the file. Check the address, or tell "
      "those "
      "who run that server.",
      "127.0.0.1 让 Postage 从一个地址转到另一个地址，却始终不给出文件。请检查地址，或告知该服务器的运营者。" },
  };
  g_autoptr (PostageTestServer) server = postage_test_server_new ("server");
  g_autofree char *address = postage_test_server_dup_address (server, "/file");
  g_autofree char *requests = NULL;

  postage_test_server_answer (server, "/file", &(PostageTestAnswer){ 302, "Location: /1" });
  postage_test_server_answer (server, "/1", &(PostageTestAnswer){ 302, "Location: /2" });
  postage_test_server_answer (server, "/2", &(PostageTestAnswer){ 302, "Location: /3" });
  postage_test_server_answer (server, "/3", &(PostageTestAnswer){ 302, "Location: /4" });
  postage_test_server_answer (server, "/4", &(PostageTestAnswer){ 200, .body = "too late" });
  expect (&expected, address, DEADLINE_MS);
  requests = postage_test_server_dup_requests (server);
  g_assert_nonnull (strstr (requests, "GET /3\n"));
  g_assert_null (strstr (requests, "GET /4\n"));
}

static void
test_refused (void)
{
  static const Expected expected = {
    "refused",
    POSTAGE_NET_ERROR_CONNECT,
    { "127.0.0.1 can't be reached. Check the address, and that this computer is connected to the internet, or try "
      "again "
      "later.",
      "无法连接到 127.0.0.1。请检查地址，并确认这台计算机已连接到互联网，或稍后再试。" },
  };
  g_autoptr (PostageTestServer) server = postage_test_server_new ("server");
  g_autofree char *address = postage_test_server_dup_address (server, "/file");

  /* Nobody is at that port any more. */
  g_clear_pointer (&server, postage_test_server_free);
  expect (&expected, address, DEADLINE_MS);
}

/* No name can have such a part, which the resolver says without asking anybody. */
static void
test_host (void)
{
  static const Expected expected = {
    "host",
    POSTAGE_NET_ERROR_HOST,
    { "No server named a..example can be found. Check the address, and that this computer is connected to the "
      "internet.",
      "找不到名为 a..example 的服务器。请检查地址，并确认这台计算机已连接到互联网。" },
  };

  expect (&expected, "https://a..example/file", DEADLINE_MS);
}

int
main (int   argc,
      char *argv[])
{
  postage_text_init (LOCALEDIR);
  g_test_init (&argc, &argv, NULL);

  language = g_str_equal (setlocale (LC_MESSAGES, NULL), "zh_CN.UTF-8") ? 1 : 0;
  if (language == 0 && g_strcmp0 (g_getenv ("LC_ALL"), "zh_CN.UTF-8") == 0)
    g_error ("the locale zh_CN is not there");

  g_test_add_func ("/net/download-errors/answers", test_answers);
  g_test_add_func ("/net/download-errors/scripts", test_scripts);
  g_test_add_func ("/net/download-errors/certificates", test_certificates);
  g_test_add_func ("/net/download-errors/failures", test_failures);
  g_test_add_func ("/net/download-errors/four-redirects", test_four_redirects);
  g_test_add_func ("/net/download-errors/refused", test_refused);
  g_test_add_func ("/net/download-errors/host", test_host);
  return g_test_run ();
}
