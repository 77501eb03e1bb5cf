#include "ui/shell/shortcutsdialog.h"

#include "ui/shell/actions.h"
#include "ui/views/hex/hexinput.h"
#include "ui/views/map/mapinput.h"
#include "ui/widgets/accesskey.h"

#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTextBrowser>
#include <QVBoxLayout>

namespace parascope::ui {

namespace {

QString row(const QString &keys, const QString &text)
{
    return QStringLiteral("<tr><td style=\"padding: 2px 16px 2px 0\"><b>%1</b></td>"
                          "<td style=\"padding: 2px 0\">%2</td></tr>")
        .arg(keys.toHtmlEscaped(), text.toHtmlEscaped());
}

QString heading(const QString &text)
{
    return QStringLiteral("<tr><td colspan=\"2\"><h3>%1</h3></td></tr>").arg(text.toHtmlEscaped());
}

QString namesOf(const QList<QKeySequence> &keys)
{
    QStringList names;
    for (const QKeySequence &key : keys)
        names += key.toString(QKeySequence::NativeText);
    return names.join(QStringLiteral(", "));
}

QString rowsOf(const std::vector<ViewKeys> &keys)
{
    QString html;
    for (const ViewKeys &each : keys)
        html += row(namesOf(each.keys), each.does);
    return html;
}

QString rowsOfActions()
{
    QString html;
    std::optional<MenuId> menu;
    for (const ActionInfo &info : actionTable()) {
        const QList<QKeySequence> keys = shortcutsOf(info);
        if (keys.isEmpty())
            continue;
        if (menu != info.menu)
            html += heading(withoutAccessKey(menuTitle(info.menu)));
        menu = info.menu;
        html +=
            row(namesOf(keys), QCoreApplication::translate("parascope::ui::Actions", info.help));
    }
    return html;
}

} // namespace

QString ShortcutsDialog::pageHtml()
{
    QString html = QStringLiteral("<table>") + rowsOfActions();
    html += heading(tr("In a map"));
    html += rowsOf(MapInput::keys());
    html += row(tr("Wheel"), tr("Zoom under the pointer; with Shift, move the map"));
    html += heading(tr("In the bytes"));
    html += rowsOf(hexKeys());
    html += heading(tr("Everywhere"));
    html += row(namesOf({QKeySequence(Qt::Key_Tab),
                         QKeySequence(QKeyCombination(Qt::ShiftModifier, Qt::Key_Tab))}),
                tr("To the next or the previous thing that takes the keyboard"));
    html += row(namesOf({QKeySequence(Qt::Key_Menu),
                         QKeySequence(QKeyCombination(Qt::ShiftModifier, Qt::Key_F10))}),
                tr("The menu of what the keyboard is on"));
    html += row(namesOf({QKeySequence(Qt::Key_F10)}),
                tr("The menu bar; Alt with an underlined letter opens a menu of it"));
    return html + QStringLiteral("</table>");
}

ShortcutsDialog::ShortcutsDialog(QWidget *parent) : QDialog(parent)
{
    setWindowTitle(tr("Keyboard Shortcuts"));
    setObjectName(QStringLiteral("shortcutsDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *page = new QTextBrowser;
    page->setObjectName(QStringLiteral("shortcutsPage"));
    page->setAccessibleName(windowTitle());
    page->setHtml(pageHtml());
    page->moveCursor(QTextCursor::Start);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(page);
    layout->addWidget(buttons);
    const int em = fontMetrics().height();
    resize(QSize(em * 36, em * 36).boundedTo(screen()->availableSize() * 9 / 10));
}

} // namespace parascope::ui
