#include "ui/shell/aboutbox.h"

#include "ui/style/icons.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace parascope::ui {

namespace {

QString translated(const char *source)
{
    return QCoreApplication::translate("parascope::ui::AboutBox", source);
}

} // namespace

void showAbout(QWidget *window)
{
    auto *box = new QMessageBox(
        QMessageBox::NoIcon,
        translated(QT_TRANSLATE_NOOP("parascope::ui::AboutBox", "About Parascope")),
        translated(QT_TRANSLATE_NOOP("parascope::ui::AboutBox",
                                     "<h3>Parascope %1</h3><p>Opens Parallels disk images, shows "
                                     "what is in them and what is wrong with them.</p><p>MIT "
                                     "licence. Built with Qt %2.</p>"))
            .arg(QStringLiteral(PARASCOPE_VERSION), QString::fromLatin1(qVersion())),
        QMessageBox::Close, window);
    box->setObjectName(QStringLiteral("aboutBox"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    const int size = window->fontMetrics().height() * 4;
    box->setIconPixmap(applicationIcon().pixmap(size, size));
    box->open();
}

} // namespace parascope::ui
