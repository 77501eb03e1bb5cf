#include "engine/format/diskdescriptor.h"
#include "engine/format/snapshotnames.h"

#include <QTest>

using namespace parascope;

namespace {

Result<SnapshotNames> decode(const QByteArray &xml)
{
    return decodeSnapshotNames(std::as_bytes(std::span(xml.constData(), std::size_t(xml.size()))),
                               "the/path");
}

} // namespace

/// Reading of a machine's Snapshots.xml.
class SnapshotNamesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nested();
    void refused_data();
    void refused();
    void deep();
};

void SnapshotNamesTest::nested()
{
    const auto names = decode(R"(<?xml version="1.0" encoding="UTF-8"?>
<ParallelsSavedStates Version="1.0">
  <SavedStateItem guid="" current="no">
    <Name>not one</Name>
    <SavedStateItem guid="{AAAAAAAA-0000-0000-0000-000000000001}" current="no">
      <Name>Before &amp; after</Name>
      <DateTime> 2024-05-17 10:12:35 </DateTime>
      <Creator><Name>somebody</Name></Creator>
      <SavedStateItem guid="{aaaaaaaa-0000-0000-0000-000000000002}" current="yes">
        <Name>Two</Name>
        <Description>with
two lines</Description>
      </SavedStateItem>
      <ScreenShot/>
    </SavedStateItem>
  </SavedStateItem>
</ParallelsSavedStates>)");
    QVERIFY(names);
    QCOMPARE(names->size(), std::size_t(2));
    const SnapshotName &first = names->at(QStringLiteral("{aaaaaaaa-0000-0000-0000-000000000001}"));
    QCOMPARE(first.name, QStringLiteral("Before & after"));
    QCOMPARE(first.date, QStringLiteral("2024-05-17 10:12:35"));
    QVERIFY(!first.isCurrent);
    const SnapshotName &second =
        names->at(QStringLiteral("{aaaaaaaa-0000-0000-0000-000000000002}"));
    QCOMPARE(second.name, QStringLiteral("Two"));
    QCOMPARE(second.description, QStringLiteral("with\ntwo lines"));
    QVERIFY(second.isCurrent);
}

void SnapshotNamesTest::refused_data()
{
    QTest::addColumn<QByteArray>("xml");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("cut") << QByteArray("<ParallelsSavedStates><SavedStateItem guid='a'>");
    QTest::newRow("DTD") << QByteArray("<!DOCTYPE x><x/>");
    QTest::newRow("entity") << QByteArray("<x>&y;</x>");
    QTest::newRow("too many") << "<x>" + [] {
        QByteArray items;
        for (std::size_t i = 0; i <= kMaxDescriptorImages; ++i)
            items += "<SavedStateItem guid='" + QByteArray::number(qulonglong(i)) +
                     "'><Name>n</Name></SavedStateItem>";
        return items;
    }() + "</x>";
}

void SnapshotNamesTest::refused()
{
    QFETCH(QByteArray, xml);
    const auto names = decode(xml);
    QVERIFY(!names);
    QCOMPARE(names.error().code, ErrorCode::InvalidDescriptor);
    QVERIFY2(names.error().detail.startsWith(u"line "), qPrintable(names.error().detail));
}

void SnapshotNamesTest::deep()
{
    constexpr int depth = 50'000;
    const auto names = decode(QByteArray("<SavedStateItem guid='a'>").repeated(depth) +
                              QByteArray("</SavedStateItem>").repeated(depth));
    QVERIFY(names);
}

QTEST_GUILESS_MAIN(SnapshotNamesTest)
#include "snapshotnames_test.moc"
