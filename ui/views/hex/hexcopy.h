#pragma once

#include "ui/views/hex/hexsource.h"

namespace parascope::ui {

enum class CopyForm
{
    Hex,
    Text
};

/// Bytes as they go to the clipboard. Hex: "EB 52 90", with "??" and "--" for bytes that could not
/// be read or are not there, never zeros. Text: UTF-8 where the bytes are that, else Latin-1, with
/// a full stop for what cannot be printed.
[[nodiscard]] QString copiedText(const ReadReply &reply, CopyForm form);
/// Bytes of the reply that have no value.
[[nodiscard]] std::uint64_t bytesWithoutValue(const ReadReply &reply);

/// Copies bytes to the clipboard, also when they are not on screen: asks the source for them and
/// sets the clipboard when they come. One copy at a time, a new one replaces the old one.
class HexCopier : public QObject
{
    Q_OBJECT

public:
    /// The most that is copied; that makes 48 MiB of text.
    static constexpr std::uint64_t kMostBytes = std::uint64_t(16) * 1024 * 1024;

    /// `source` must outlive the copier.
    explicit HexCopier(HexSource *source, QObject *parent = nullptr);

    void copy(ByteSpace space, ByteRange range, CopyForm form);

Q_SIGNALS:
    /// The clipboard is set, or nothing was done: why.
    void finished(const QString &message);

private:
    void request();
    void accept(const ReadReply &reply);

    HexSource *m_source;
    ByteSpace m_space = ByteSpace::Guest;
    ByteRange m_range; ///< empty: nothing to be copied
    CopyForm m_form = CopyForm::Hex;
    std::uint64_t m_ticket = 0;
};

} // namespace parascope::ui
