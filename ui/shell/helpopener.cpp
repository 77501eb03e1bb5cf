#include "ui/shell/helpopener.h"

#include "ui/document/document.h"
#include "ui/help/helpwindow.h"
#include "ui/panels/meaningpanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/imageview.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/widgets/accesskey.h"

#include <QAction>
#include <QApplication>
#include <QKeyEvent>

namespace parascope::ui {

namespace {

struct Topic
{
    const char *widget; ///< object name
    const char *address;
};

/// Dialogs, and the parts of the window.
constexpr std::array kTopics{
    Topic{"repairDialog", "repair.html#choose"},
    Topic{"undoDialog", "repair.html#undo"},
    Topic{"earlierRepairsDialog", "repair.html#earlier"},
    Topic{"newImageDialog", "files.html#new"},
    Topic{"importDialog", "files.html#import"},
    Topic{"exportDialog", "files.html#export"},
    Topic{"compactDialog", "files.html#compact"},
    Topic{"convertDialog", "files.html#convert"},
    Topic{"reportDialog", "window.html#report"},
    Topic{"saveEditsDialog", "hex.html#save"},
    Topic{"shortcutsDialog", "shortcuts.html"},
    Topic{"mapPane", "maps.html"},
    Topic{"hexPane", "hex.html"},
    Topic{"headerPanel", "hex.html#header"},
    Topic{"overviewPanel", "window.html#overview"},
    Topic{"selectedClusterPanel", "maps.html#selected"},
    Topic{"findingsPanel", "window.html#findings"},
    Topic{"layersPanel", "window.html#layers"},
    Topic{"diskLine", "window.html#layers"},
    Topic{"bundleRepairDialog", "bundles.html"},
    Topic{"startPage", "first-steps.html"},
};

QString topicOf(const QWidget *widget)
{
    for (; widget; widget = widget->parentWidget()) {
        for (const Topic &topic : kTopics) {
            if (widget->objectName() == QLatin1String(topic.widget))
                return QString::fromLatin1(topic.address);
        }
    }
    return {};
}

/// Whether `window` is a dialog of `owner`, or a dialog of such a dialog.
bool belongsTo(const QWidget *window, const QWidget *owner)
{
    const QWidget *above = window->parentWidget();
    while (above && above != owner)
        above = above->parentWidget();
    return above;
}

HelpWindow *openHelpWindow()
{
    for (QWidget *widget : QApplication::topLevelWidgets()) {
        if (auto *help = qobject_cast<HelpWindow *>(widget); help && help->isVisible())
            return help;
    }
    return nullptr;
}

} // namespace

HelpOpener::HelpOpener(MainWindow *window) : QObject(window), m_window(window)
{
    // Dialogs have no actions of their own.
    qApp->installEventFilter(this);
    connect(window->actions()[ActionId::Help], &QAction::triggered, this,
            [this] { open(addressFor(QApplication::focusWidget())); });
}

void HelpOpener::watch(ImageView *view)
{
    if (auto *panel = view->findChild<MeaningPanel *>())
        connect(panel, &MeaningPanel::helpRequested, this, &HelpOpener::open);
}

void HelpOpener::open(const QString &address)
{
    HelpWindow *help = openHelpWindow();
    if (!help) {
        help = new HelpWindow(HelpBook(HelpBook::installedLanguage(), inserts()));
        help->setAttribute(Qt::WA_DeleteOnClose);
        // The manual alone keeps no program running.
        help->setAttribute(Qt::WA_QuitOnClose, false);
    }
    help->showSection(address);
}

QMap<QString, QString> HelpOpener::inserts()
{
    const auto plain = [](const QString &text) {
        return withoutAccessKey(text);
    };
    QMap<QString, QString> inserts{{QStringLiteral("shortcuts"), ShortcutsDialog::pageHtml()}};
    for (const ActionInfo &info : actionTable()) {
        const QString english = plain(QString::fromUtf8(info.text)).remove(u'…');
        const QString name = plain(Actions::tr(info.text));
        const QString keys = shortcutsOf(info).value(0).toString(QKeySequence::NativeText);
        const QString path =
            tr("%1 → %2", "a menu and what is in it").arg(plain(menuTitle(info.menu)), name);
        inserts[QStringLiteral("name ") + english] = name.toHtmlEscaped();
        inserts[QStringLiteral("keys ") + english] = keys.toHtmlEscaped();
        inserts[QStringLiteral("menu ") + english] =
            (keys.isEmpty() ? path : tr("%1 (%2)", "a menu and keys").arg(path, keys))
                .toHtmlEscaped();
    }
    return inserts;
}

QString HelpOpener::selectedFindingAddress() const
{
    const Document *document = m_window->document();
    const auto finding = document ? document->selectedFinding() : std::nullopt;
    return finding
               ? QStringLiteral("findings.html#") + QLatin1String(catalogueEntry(finding->id).name)
               : QString();
}

QString HelpOpener::addressFor(const QWidget *focus) const
{
    const QString topic = topicOf(focus);
    const bool isNearFindings =
        topic.isEmpty() || topic == u"maps.html" || topic == u"window.html#findings";
    if (const QString finding = selectedFindingAddress(); isNearFindings && !finding.isEmpty())
        return finding;
    if (!topic.isEmpty())
        return topic;
    return m_window->document() ? QStringLiteral("window.html")
                                : QStringLiteral("first-steps.html");
}

bool HelpOpener::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return QObject::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const auto *widget = static_cast<QWidget *>(watched);
    if (key->key() != Qt::Key_F1 || key->modifiers() != Qt::NoModifier ||
        !belongsTo(widget->window(), m_window))
        return QObject::eventFilter(watched, event);
    open(addressFor(widget));
    return true;
}

} // namespace parascope::ui
