// libcurl's variadic functions, one name for each type of argument: Swift cannot call C variadics.
#ifndef NEWSWIRE_CLIBCURL_H
#define NEWSWIRE_CLIBCURL_H

#include <curl/curl.h>

static inline CURLcode curl_setopt_long(CURL *handle, CURLoption option, long value) {
    return curl_easy_setopt(handle, option, value);
}

/// libcurl copies the string.
static inline CURLcode curl_setopt_string(CURL *handle, CURLoption option, const char *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_setopt_pointer(CURL *handle, CURLoption option, void *value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_setopt_list(CURL *handle, CURLoption option,
                                        struct curl_slist *value) {
    return curl_easy_setopt(handle, option, value);
}

/// The signature of `CURLOPT_WRITEFUNCTION` and `CURLOPT_HEADERFUNCTION`.
typedef size_t (*curl_bytes_handler)(char *bytes, size_t size, size_t count, void *context);

static inline CURLcode curl_setopt_bytes_handler(CURL *handle, CURLoption option,
                                                 curl_bytes_handler value) {
    return curl_easy_setopt(handle, option, value);
}

static inline CURLcode curl_info_long(CURL *handle, CURLINFO info, long *value) {
    return curl_easy_getinfo(handle, info, value);
}

/// The string belongs to the handle.
static inline CURLcode curl_info_string(CURL *handle, CURLINFO info, const char **value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLcode curl_info_pointer(CURL *handle, CURLINFO info, void **value) {
    return curl_easy_getinfo(handle, info, value);
}

static inline CURLMcode curl_multi_setopt_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

/// The result of a finished transfer; the union in `CURLMsg` has no Swift face.
static inline CURLcode curl_message_result(const CURLMsg *message) {
    return message->data.result;
}

#endif
