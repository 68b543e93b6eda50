// English: what the web server answers to whoever sets up a sender.
export const web = {
  language: 'en' as 'en' | 'id',
  problems: {
    unknown_source:
      'There is no intake of this name. Check the address, and that a secret is set for this source.',
    signature_missing:
      'The request is not signed. Send the headers webhook-id, webhook-timestamp and webhook-signature (Standard Webhooks).',
    signature_stale:
      'The signature is too old or from the future. Check the sender’s clock: five minutes apart is the most.',
    signature_wrong:
      'The signature does not fit. Check the secret, and that the body is signed exactly as it is sent.',
    wrong_content_type: 'Send the body as application/json in UTF-8.',
    too_large: 'The body is larger than 256 kB. Send fewer complaints at a time.',
    too_fast: 'Too many requests. Wait as long as the header Retry-After says, then send this one again.',
    not_utf8: 'The body is not UTF-8. Nothing was kept.',
    bad_json: 'The body is not JSON. Nothing was kept.',
    too_deep: 'The JSON is nested more than 20 deep. Nothing was kept.',
    nothing_usable: 'None of the complaints could be taken. The reasons stand beside each.',
    come_again: 'The complaints could not be kept just now. Send the same request again in a moment.',
    our_fault:
      'Something went wrong on our side, and nothing is promised to be kept. Send the same request again.',
    bad_request: 'The request could not be understood.',
    not_found: 'There is nothing at this address.',
  },
};
