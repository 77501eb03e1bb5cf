#include "tests/support/sourcewords.h"

#include <QRegularExpression>

#include <algorithm>

namespace parascope {

namespace {

/// Reads a source from its beginning to its end, and remembers what is open.
class SourceReader
{
public:
    explicit SourceReader(const QByteArray &source) : m_source(QString::fromUtf8(source)) {}

    std::vector<SourceString> read()
    {
        while (m_at < m_source.size())
            step();
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool isAt(QLatin1String words) const
    {
        return QStringView(m_source).sliced(m_at).startsWith(words);
    }

    void step()
    {
        const QChar c = m_source[m_at];
        if (isAt(QLatin1String("//")) || isAt(QLatin1String("#include")))
            skipTo(m_source.indexOf(u'\n', m_at));
        else if (isAt(QLatin1String("/*")))
            skipTo(m_source.indexOf(QStringLiteral("*/"), m_at + 2) + 2);
        else if (c == u'"')
            readString();
        else if (c == u'\'')
            skipCharacter();
        else if (c.isLetterOrNumber() || c == u'_')
            readWord();
        else
            readSign(c);
    }

    void skipTo(qsizetype end)
    {
        const qsizetype to = end < m_at ? m_source.size() : end;
        m_line += int(QStringView(m_source).sliced(m_at, to - m_at).count(u'\n'));
        m_at = to;
    }

    /// A character, or the separator in 1'000.
    void skipCharacter()
    {
        const bool isSeparator = m_at > 0 && m_source[m_at - 1].isDigit();
        ++m_at;
        if (isSeparator)
            return;
        while (m_at < m_source.size() && m_source[m_at] != u'\'')
            m_at += m_source[m_at] == u'\\' ? 2 : 1;
        ++m_at;
    }

    void readString()
    {
        const qsizetype start = ++m_at;
        while (m_at < m_source.size() && m_source[m_at] != u'"')
            m_at += m_source[m_at] == u'\\' ? 2 : 1;
        const QString text = m_source.sliced(start, std::min(m_at, m_source.size()) - start);
        ++m_at;
        if (m_isAfterString)
            m_found.back().text += text;
        else
            m_found.push_back({m_line, text, m_open});
        m_isAfterString = true;
    }

    void readWord()
    {
        const qsizetype start = m_at;
        while (m_at < m_source.size() &&
               (m_source[m_at].isLetterOrNumber() || m_source[m_at] == u'_'))
            ++m_at;
        m_word = m_source.sliced(start, m_at - start);
        m_isAfterString = false;
    }

    void readSign(QChar c)
    {
        ++m_at;
        if (c == u'\n')
            ++m_line;
        if (c.isSpace())
            return;
        m_isAfterString = false;
        if (c == u'(' || c == u'{')
            m_open += c == u'(' ? m_word : QString();
        else if ((c == u')' || c == u'}') && !m_open.isEmpty())
            m_open.removeLast();
        m_word.clear();
    }

    QString m_source;
    qsizetype m_at = 0;
    int m_line = 1;
    QString m_word; ///< directly before the place
    QStringList m_open;
    bool m_isAfterString = false;
    std::vector<SourceString> m_found;
};

bool isInside(const SourceString &string, const QStringList &calls)
{
    return std::ranges::any_of(string.calls,
                               [&](const QString &call) { return calls.contains(call); });
}

} // namespace

std::vector<SourceString> stringsOf(const QByteArray &source)
{
    return SourceReader(source).read();
}

bool isUntranslated(const SourceString &string)
{
    static const QStringList kTranslating =
        QStringLiteral("tr translate QT_TR_NOOP QT_TRANSLATE_NOOP").split(u' ');
    static const QStringList kForDevelopers =
        QStringLiteral("static_assert qWarning qFatal Q_ASSERT").split(u' ');
    static const QStringList kShowing =
        QStringLiteral(
            "setText setToolTip setWindowTitle setTitle addAction addMenu setStatusTip "
            "setPlaceholderText setAccessibleName setAccessibleDescription setWhatsThis "
            "addItem setInformativeText setDetailedText setLabelText addTab addRow QLabel "
            "QPushButton QCheckBox QRadioButton QAction QGroupBox setSuffix setPrefix "
            "showMessage setHeaderLabels QMessageBox")
            .split(u' ');
    static const QRegularExpression kTwoWords(
        QStringLiteral("[A-Za-z]{2,}[,;:.]? ([a-z] )?[A-Za-z]{2,}"));
    static const QRegularExpression kWord(QStringLiteral("(?<!&)\\b[A-Za-z]{2,}"));
    static const QRegularExpression kMarkup(QStringLiteral("[<>{}=]|^-"));
    if (isInside(string, kTranslating) || isInside(string, kForDevelopers))
        return false;
    if (isInside(string, kShowing) && string.text.contains(kWord))
        return true;
    return string.text.contains(kTwoWords) && !string.text.contains(kMarkup);
}

} // namespace parascope
