#include "ui/help/helpbrowser.h"

#include "ui/help/helpbook.h"
#include "ui/help/helppicture.h"

#include <QEvent>
#include <QRegularExpression>

namespace parascope::ui {

namespace {

const QString kScheme = QStringLiteral("help:/");

} // namespace

HelpBrowser::HelpBrowser(const HelpBook *book, QWidget *parent) : QTextBrowser(parent), m_book(book)
{
    setObjectName(QStringLiteral("helpPage"));
    setAccessibleName(tr("Manual"));
    setOpenExternalLinks(false);
    setUndoRedoEnabled(false);
    setLook();
    connect(this, &QTextBrowser::sourceChanged, this, &HelpBrowser::markWords);
}

void HelpBrowser::showSection(const QString &address)
{
    setSource(QUrl(kScheme + address));
}

QString HelpBrowser::address() const
{
    return addressOf(source());
}

QString HelpBrowser::addressOf(const QUrl &url)
{
    return url.isEmpty() ? QString() : url.toString().sliced(kScheme.size());
}

void HelpBrowser::setMarkedWords(const QStringList &words)
{
    m_words = words;
    markWords();
}

QVariant HelpBrowser::loadResource(int type, const QUrl &name)
{
    if (type == QTextDocument::ImageResource && name.scheme() == u"picture")
        return helpPicture(name.path(), {palette(), font(), devicePixelRatioF()});
    if (type == QTextDocument::HtmlResource)
        return pageHtml(name.fileName());
    return {};
}

QString HelpBrowser::pageHtml(const QString &page) const
{
    static const QRegularExpression kPicture(QStringLiteral("src=\"picture:([a-z0-9-]+)\""));
    // The document keeps pictures by their names, so a new look wants new names.
    return m_book->html(page).replace(kPicture,
                                      QStringLiteral("src=\"picture:\\1?%1\"").arg(m_look));
}

void HelpBrowser::setLook()
{
    ++m_look;
    const int em = fontMetrics().height();
    const QColor dim = palette().color(QPalette::PlaceholderText);
    document()->setDocumentMargin(em);
    document()->setDefaultStyleSheet(
        QStringLiteral("p, ul, ol, table { margin-top: 0; margin-bottom: %1px }"
                       "li { margin-bottom: %2px }"
                       "h1 { margin-top: 0; margin-bottom: %1px }"
                       "h2 { margin-top: %3px; margin-bottom: %2px }"
                       "h3 { margin-top: %4px; margin-bottom: %2px }"
                       "pre { margin-top: 0; margin-bottom: %1px }"
                       ".caption { color: %5 }")
            .arg(em * 6 / 10)
            .arg(em / 4)
            .arg(em * 14 / 10)
            .arg(em)
            .arg(dim.name()));
}

void HelpBrowser::markWords()
{
    QList<ExtraSelection> marks;
    QTextCharFormat format;
    format.setBackground(palette().brush(QPalette::Highlight));
    format.setForeground(palette().brush(QPalette::HighlightedText));
    for (const QString &word : std::as_const(m_words)) {
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at))
            marks.push_back({at, format});
    }
    setExtraSelections(marks);
}

void HelpBrowser::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    const bool isLook =
        event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange;
    if (!isLook || source().isEmpty())
        return;
    setLook();
    reload();
    markWords();
}

} // namespace parascope::ui
