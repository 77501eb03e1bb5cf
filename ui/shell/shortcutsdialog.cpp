#include "ui/shell/shortcutsdialog.h"

#include "ui/shell/actions.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

QString row(const QString &keys, const QString &text)
{
    return QStringLiteral(
               "<tr><td style=\"padding: 2px 16px 2px 0\"><b>%1</b></td><td>%2</td></tr>")
        .arg(keys.toHtmlEscaped(), text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return QStringLiteral("<tr><td colspan=\"2\"><h3>%1</h3></td></tr>").arg(text.toHtmlEscaped());
}

} // namespace

QString ShortcutsDialog::pageHtml()
{
    QString html = QStringLiteral("<table>");
    std::optional<MenuId> menu;
    for (const ActionInfo &info : actionTable()) {
        const QKeySequence keys = shortcutsOf(info).value(0);
        if (keys.isEmpty())
            continue;
        if (menu != info.menu)
            html += heading(menuTitle(info.menu).remove(u'&'));
        menu = info.menu;
        html += row(keys.toString(QKeySequence::NativeText),
                    QCoreApplication::translate("parascope::ui::Actions", info.help));
    }
    html += heading(tr("Maps"));
    html += row(tr("Arrow keys"), tr("One cell on"));
    html += row(tr("Page Up, Page Down"), tr("One view on"));
    html += row(tr("Home, End"), tr("First and last cluster"));
    html += row(tr("Enter or Space"), tr("Select the cluster under the cursor"));
    html += row(tr("Wheel"), tr("Zoom under the pointer"));
    return html + QStringLiteral("</table>");
}

ShortcutsDialog::ShortcutsDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QTextBrowser;
    page->setAccessibleName(windowTitle());
    page->setHtml(pageHtml());
    page->moveCursor(QTextCursor::Start);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(page);
    layout->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(em * 32, em * 34);
}

} // namespace parascope::ui
