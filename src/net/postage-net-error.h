/* postage-net-error.h - what can go wrong on the way to a server
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define POSTAGE_NET_ERROR (postage_net_error_quark ())

/**
 * PostageNetError:
 * @POSTAGE_NET_ERROR_ADDRESS: not an https address, or one with a user's name or password in it
 * @POSTAGE_NET_ERROR_HOST: no server has that name, or nobody can be asked for it
 * @POSTAGE_NET_ERROR_CONNECT: the server doesn't take the connection, or there is no way to it
 * @POSTAGE_NET_ERROR_PROXY: the proxy of the desktop's settings doesn't pass the connection on
 * @POSTAGE_NET_ERROR_TLS: no protected connection came about
 * @POSTAGE_NET_ERROR_CERTIFICATE: the certificate is revoked, weak or wrong in another way
 * @POSTAGE_NET_ERROR_CERTIFICATE_ISSUER: nobody who is trusted has issued the certificate
 * @POSTAGE_NET_ERROR_CERTIFICATE_NAME: the certificate is that of another server
 * @POSTAGE_NET_ERROR_CERTIFICATE_DATE: the certificate has expired, or isn't valid yet
 * @POSTAGE_NET_ERROR_PROTOCOL: the answer is not HTTP
 * @POSTAGE_NET_ERROR_DEADLINE: the whole took longer than it may
 * @POSTAGE_NET_ERROR_INTERRUPTED: the connection ended before everything had arrived
 * @POSTAGE_NET_ERROR_FORBIDDEN: 401, 403
 * @POSTAGE_NET_ERROR_NOT_FOUND: 404, 410
 * @POSTAGE_NET_ERROR_REFUSED: any other status from 400 to 499, but 429
 * @POSTAGE_NET_ERROR_BUSY: 429, 503
 * @POSTAGE_NET_ERROR_SERVER: any other status from 500 to 599
 * @POSTAGE_NET_ERROR_STATUS: a status that was not asked for, such as 206
 * @POSTAGE_NET_ERROR_REDIRECT_INSECURE: sent on to an address that is not https
 * @POSTAGE_NET_ERROR_REDIRECT_ELSEWHERE: sent on to another server
 * @POSTAGE_NET_ERROR_REDIRECT_LOOP: sent on too often, or in a circle
 * @POSTAGE_NET_ERROR_REDIRECT_BROKEN: sent on without an address
 * @POSTAGE_NET_ERROR_TOO_LARGE: more bytes than are accepted
 * @POSTAGE_NET_ERROR_ENCODING: the bytes come compressed, which was not asked for
 * @POSTAGE_NET_ERROR_CONTENT: the file is not the one that its index describes
 *
 * The messages are sentences for the user: what happened with which server, and what to do. What stays as it was, the
 * caller says. Being cancelled is no such error but %G_IO_ERROR_CANCELLED.
 */
typedef enum
{
  POSTAGE_NET_ERROR_ADDRESS,
  POSTAGE_NET_ERROR_HOST,
  POSTAGE_NET_ERROR_CONNECT,
  POSTAGE_NET_ERROR_PROXY,
  POSTAGE_NET_ERROR_TLS,
  POSTAGE_NET_ERROR_CERTIFICATE,
  POSTAGE_NET_ERROR_CERTIFICATE_ISSUER,
  POSTAGE_NET_ERROR_CERTIFICATE_NAME,
  POSTAGE_NET_ERROR_CERTIFICATE_DATE,
  POSTAGE_NET_ERROR_PROTOCOL,
  POSTAGE_NET_ERROR_DEADLINE,
  POSTAGE_NET_ERROR_INTERRUPTED,
  POSTAGE_NET_ERROR_FORBIDDEN,
  POSTAGE_NET_ERROR_NOT_FOUND,
  POSTAGE_NET_ERROR_REFUSED,
  POSTAGE_NET_ERROR_BUSY,
  POSTAGE_NET_ERROR_SERVER,
  POSTAGE_NET_ERROR_STATUS,
  POSTAGE_NET_ERROR_REDIRECT_INSECURE,
  POSTAGE_NET_ERROR_REDIRECT_ELSEWHERE,
  POSTAGE_NET_ERROR_REDIRECT_LOOP,
  POSTAGE_NET_ERROR_REDIRECT_BROKEN,
  POSTAGE_NET_ERROR_TOO_LARGE,
  POSTAGE_NET_ERROR_ENCODING,
  POSTAGE_NET_ERROR_CONTENT,
} PostageNetError;

/** postage_net_error_quark: the domain of #PostageNetError. */
GQuark postage_net_error_quark (void);

G_END_DECLS
