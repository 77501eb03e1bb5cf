#include "ui/views/hex/barbuttons.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/iconbutton.h"

#include <QCoreApplication>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>

namespace parascope::ui {

QHBoxLayout *barRow(QWidget *bar)
{
    auto *row = new QHBoxLayout(bar);
    const int gap = bar->fontMetrics().horizontalAdvance(QLatin1Char('n')) / 2;
    row->setContentsMargins(2 * gap, gap, 2 * gap, gap);
    row->setSpacing(gap + 2);
    return row;
}

QToolButton *barButton(const QString &text, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setText(text);
    button->setAccessibleName(text);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton *closeButton(QWidget *parent)
{
    const QString words = QCoreApplication::translate("parascope::ui::HexBar", "Close this bar");
    auto *button = new IconButton(QStringLiteral("close"), words, parent);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QLabel *barMessage(QWidget *parent)
{
    return new ElidedLabel(parent, Qt::ElideRight);
}

void setBarMessage(QLabel *label, const QString &text, bool wrong)
{
    const QString shown = wrong ? QStringLiteral("⚠ ") + text : text;
    if (auto *elided = qobject_cast<ElidedLabel *>(label))
        elided->setText(shown);
    else
        label->setText(shown);
    label->setToolTip(shown);
    label->setAccessibleName(text);
}

} // namespace parascope::ui
