#include "ui/widgets/replacequestion.h"

#include "engine/text/words.h"
#include "ui/widgets/boxtext.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::ReplaceQuestion)
};

} // namespace

void askToReplace(QWidget *parent, const QString &objectName, const std::filesystem::path &path,
                  std::function<void()> replace)
{
    auto *box = new QMessageBox(QMessageBox::Warning, Words::tr("Replace the File?"), {},
                                QMessageBox::NoButton, parent);
    box->setObjectName(objectName);
    setBoxText(box, Words::tr("“%1” exists already. If it is replaced, everything in it is lost."),
               text::path(path.filename().native()));
    box->setAttribute(Qt::WA_DeleteOnClose);
    QPushButton *yes = box->addButton(Words::tr("&Replace"), QMessageBox::DestructiveRole);
    QPushButton *no = box->addButton(Words::tr("&Keep the file"), QMessageBox::RejectRole);
    yes->setObjectName(QStringLiteral("replaceFile"));
    no->setObjectName(QStringLiteral("keepFile"));
    box->setDefaultButton(no);
    box->setEscapeButton(no);
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(replace));
    box->open();
}

} // namespace parascope::ui
