#pragma once

#include <QLabel>
#include <QPushButton>
#include <QtTest>

/// Windows driven as a person does: parts found by their names, pressed only when they can be.
namespace parascope::test {

template <class Widget>
[[nodiscard]] Widget *find(const QObject *parent, const char *name)
{
    return parent->findChild<Widget *>(QString::fromLatin1(name));
}

inline void press(const QObject *parent, const char *name)
{
    auto *button = find<QAbstractButton>(parent, name);
    QVERIFY2(button && button->isVisible() && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
}

/// The text of a label; fails when there is none of that name.
[[nodiscard]] inline QString words(const QObject *parent, const char *name)
{
    const auto *label = find<QLabel>(parent, name);
    return label ? label->text() : QStringLiteral("no label ") + QString::fromLatin1(name);
}

} // namespace parascope::test
