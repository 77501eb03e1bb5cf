#include "ui/panels/valuelist.h"

#include "ui/widgets/elidedlabel.h"
#include "ui/widgets/layoutpause.h"

#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QTextDocumentFragment>

namespace parascope::ui {

ValueList::ValueList(QWidget *parent) : QWidget(parent), m_layout(new QGridLayout(this))
{
    const int em = fontMetrics().height();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setHorizontalSpacing(em / 2);
    m_layout->setVerticalSpacing(em / 4);
    m_layout->setColumnStretch(1, 1);
}

int ValueList::addLine(const QString &name, const QString &objectName)
{
    const int line = static_cast<int>(m_names.size());
    auto *label = new QLabel(name, this);
    label->setForegroundRole(QPalette::PlaceholderText);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *value = new ElidedLabel(this);
    value->setObjectName(objectName);
    value->setAlignment(Qt::AlignRight | Qt::AlignTop);
    value->setWordWrap(true);
    value->setTextFormat(Qt::PlainText);
    value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard |
                                   Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(value, &QLabel::linkActivated, this, &ValueList::linkActivated);
    m_layout->addWidget(label, line, 0);
    m_layout->addWidget(value, line, 1);
    m_names += label;
    m_values += value;
    setValue(line, {});
    return line;
}

void ValueList::setValue(int line, const QString &text, bool isRich)
{
    const LayoutPause pause(m_layout);
    ElidedLabel *value = m_values[line];
    value->setTextFormat(isRich ? Qt::RichText : Qt::PlainText);
    if (value->text() != text)
        value->setText(text);
    // A name of its own takes the place of the text, so the text is part of it.
    const QString plain = isRich ? QTextDocumentFragment::fromHtml(text).toPlainText() : text;
    value->setAccessibleName(tr("%1: %2").arg(m_names[line]->text(), plain));
    value->setVisible(!text.isEmpty());
    m_names[line]->setVisible(!text.isEmpty());
}

void ValueList::setToolTip(int line, const QString &text)
{
    m_values[line]->setToolTip(text);
    m_names[line]->setToolTip(text);
}

void ValueList::setFixedPitch(int line)
{
    m_values[line]->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
}

} // namespace parascope::ui
