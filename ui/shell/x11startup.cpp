#include "ui/shell/x11startup.h"

#include <QGuiApplication>
#include <QWindow>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <memory>

#ifdef PARASCOPE_XCB
#include <xcb/xcb.h>
#endif

namespace parascope::ui {

unsigned startupTime(const std::string &startupId)
{
    constexpr std::string_view kMark = "_TIME";
    const std::size_t at = startupId.rfind(kMark);
    unsigned time = 0;
    if (at != startupId.npos)
        std::from_chars(startupId.data() + at + kMark.size(), startupId.data() + startupId.size(),
                        time);
    return time;
}

std::string endOfStartup(const std::string &startupId)
{
    std::string message = "remove: ID=\"";
    for (const char letter : startupId) {
        if (letter == '"' || letter == '\\')
            message += '\\';
        message += letter;
    }
    return message + '"';
}

#ifdef PARASCOPE_XCB

namespace {

/// A message of 20 bytes to all who look after the desktop.
class RootMessage
{
public:
    RootMessage(xcb_connection_t *connection, const QWindow &window, std::uint8_t format)
        : m_connection(connection)
    {
        m_event.response_type = XCB_CLIENT_MESSAGE;
        m_event.format = format;
        m_event.window = static_cast<xcb_window_t>(window.winId());
    }

    xcb_client_message_data_t &data() { return m_event.data; }

    void send(std::string_view type, std::uint32_t mask)
    {
        const xcb_intern_atom_cookie_t asked =
            xcb_intern_atom(m_connection, 0, static_cast<std::uint16_t>(type.size()), type.data());
        const std::unique_ptr<xcb_intern_atom_reply_t, decltype(&std::free)> atom(
            xcb_intern_atom_reply(m_connection, asked, nullptr), &std::free);
        if (!atom)
            return;
        m_event.type = atom->atom;
        const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        xcb_send_event(m_connection, 0, root, mask, reinterpret_cast<const char *>(&m_event));
        xcb_flush(m_connection);
    }

private:
    xcb_connection_t *m_connection;
    xcb_client_message_event_t m_event = {};
};

xcb_connection_t *connection()
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

} // namespace

void activateOnX11(const QWindow &window, const std::string &startupId)
{
    const unsigned time = startupTime(startupId);
    if (time == 0 || !connection())
        return;
    RootMessage message(connection(), window, 32);
    message.data().data32[0] = 1; // from a program, not from a task bar
    message.data().data32[1] = time;
    message.send("_NET_ACTIVE_WINDOW",
                 XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT);
}

void endStartupOnX11(const QWindow &window, const std::string &startupId)
{
    if (startupId.empty() || !connection())
        return;
    // With its zero byte, in pieces of 20 bytes; only the first is marked.
    std::string left = endOfStartup(startupId) + '\0';
    for (std::string_view type = "_NET_STARTUP_INFO_BEGIN"; !left.empty();
         type = "_NET_STARTUP_INFO") {
        RootMessage message(connection(), window, 8);
        const std::size_t count = std::min<std::size_t>(left.size(), 20);
        std::copy_n(left.begin(), count, std::begin(message.data().data8));
        message.send(type, XCB_EVENT_MASK_PROPERTY_CHANGE);
        left.erase(0, count);
    }
}

#else

void activateOnX11(const QWindow &, const std::string &) {}

void endStartupOnX11(const QWindow &, const std::string &) {}

#endif

} // namespace parascope::ui
