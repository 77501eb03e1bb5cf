#include "engine/image/imageloader.h"
#include "tests/support/imagebuilder.h"
#include "ui/views/hex/hexcolors.h"
#include "ui/views/hex/hexcopy.h"
#include "ui/views/hex/hexmarkup.h"

#include <QGuiApplication>
#include <QTest>

#include <cmath>

namespace parascope::ui {

namespace {

using parascope::test::ImageBuilder;

ImageStatePtr stateOf(const ImageBuilder &builder)
{
    const auto state = loadImage(*builder.build());
    return state ? *state : nullptr;
}

double luminance(const QColor &color)
{
    const auto part = [](double value) {
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) +
           0.0722 * part(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

QPalette paletteOf(QRgb base, QRgb text)
{
    QPalette palette;
    palette.setColor(QPalette::Base, QColor(base));
    palette.setColor(QPalette::Text, QColor(text));
    return palette;
}

ReadReply replyOf(const QByteArray &bytes, std::vector<GuestExtent> extents)
{
    ReadReply reply;
    reply.range = {0, std::uint64_t(bytes.size())};
    for (const char byte : bytes)
        reply.bytes.push_back(std::byte(byte));
    reply.extents = std::move(extents);
    return reply;
}

} // namespace

class HexMarkupTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyHeaderByteHasAField();
    void entriesAlternate();
    void entriesSayWhereTheyPoint();
    void hugeTableCostsOnlyTheScreen();
    void extensionAndBitmapsAreTinted();
    void textIsReadableOnEveryTint_data();
    void textIsReadableOnEveryTint();
    void copiesHexWithoutInventingZeros();
    void copiesText();
};

void HexMarkupTest::everyHeaderByteHasAField()
{
    const HexMarkup markup(stateOf(ImageBuilder()));
    QStringList names;
    for (std::uint64_t offset = 0; offset < kHeaderBytes; ++offset) {
        const auto field = markup.fieldAt(offset);
        QVERIFY2(field.has_value(), qPrintable(QString::number(offset)));
        QVERIFY(field->range.contains(offset));
        QVERIFY(!field->meaning.isEmpty());
        if (!names.contains(field->name))
            names += field->name;
    }
    QCOMPARE(names.size(), qsizetype(headerFields().size()));
    QVERIFY(names.contains(u"nb_sectors"_qs));
    // Neighbours have different tints and cover everything.
    const auto runs = markup.tints({0, kHeaderBytes});
    QCOMPARE(runs.size(), headerFields().size());
    for (std::size_t index = 1; index < runs.size(); ++index) {
        QCOMPARE(runs[index].range.offset, runs[index - 1].range.end());
        QVERIFY(runs[index].tint != runs[index - 1].tint);
    }
}

void HexMarkupTest::entriesAlternate()
{
    const HexMarkup markup(stateOf(ImageBuilder().entries(100)));
    const auto runs = markup.tints({66, 8});
    QCOMPARE(runs, (std::vector<HexTintRun>{{{66, 2}, HexTint::EntryEven},
                                            {{68, 4}, HexTint::EntryOdd},
                                            {{72, 2}, HexTint::EntryEven}}));
    QCOMPARE(markup.entryAt(63), std::nullopt);
    QCOMPARE(markup.entryAt(64), std::optional<std::uint32_t>(0));
    QCOMPARE(markup.entryAt(64 + 399), std::optional<std::uint32_t>(99));
    QCOMPARE(markup.entryAt(64 + 400), std::nullopt);
    QCOMPARE(markup.tints({64 + 400, 4}).front().tint, HexTint::Padding);
}

void HexMarkupTest::entriesSayWhereTheyPoint()
{
    ImageBuilder builder;
    builder.map(3, 0);
    const HexMarkup markup(stateOf(builder));
    const auto free = markup.fieldAt(64);
    QVERIFY(free && free->meaning.contains(u"not allocated"_qs));
    const auto used = markup.fieldAt(64 + 13);
    QVERIFY(used.has_value());
    QCOMPARE(used->range, (ByteRange{64 + 12, 4}));
    const QString place = u"0x"_qs + QString::number(builder.sectorOf(0) * 512, 16).toUpper();
    QVERIFY2(used->meaning.contains(place), qPrintable(used->meaning));
}

void HexMarkupTest::hugeTableCostsOnlyTheScreen()
{
    const HexMarkup markup(stateOf(ImageBuilder().entries(4 * 1024 * 1024).tracks(8)));
    QCOMPARE(markup.tints({8 * 1024 * 1024, 800}).size(), std::size_t(200));
}

void HexMarkupTest::extensionAndBitmapsAreTinted()
{
    ImageBuilder builder;
    parascope::test::ExtensionSpec extension;
    extension.bitmaps.push_back({0, 128, {builder.sectorOf(2)}, std::nullopt});
    builder.map(0, 0).extension(1, extension).bitmapBits(2);
    const HexMarkup markup(stateOf(builder));
    const std::uint64_t cluster = 64 * 1024;
    const std::uint64_t first = builder.sectorOf(1) * 512;
    QCOMPARE(markup.tints({first, 16}).front().tint, HexTint::Extension);
    QCOMPARE(markup.tints({first + cluster, 16}).front().tint, HexTint::Bitmap);
    QCOMPARE(markup.tints({first + 2 * cluster - 1, 1}).front().tint, HexTint::Bitmap);
    QVERIFY(markup.tints({first - cluster, cluster}).empty());
    QVERIFY(markup.fieldAt(first).has_value());
    QCOMPARE(markup.fieldAt(first + cluster + 5)->range, (ByteRange{first + cluster, cluster}));
    QVERIFY(HexMarkup().tints({0, 100}).empty());
    QVERIFY(!HexMarkup(nullptr).fieldAt(0).has_value());
}

void HexMarkupTest::textIsReadableOnEveryTint_data()
{
    QTest::addColumn<QRgb>("base");
    QTest::addColumn<QRgb>("text");
    QTest::newRow("light") << QRgb(0xFFFFFFFF) << QRgb(0xFF000000);
    QTest::newRow("soft light") << QRgb(0xFFFCFCFC) << QRgb(0xFF232629);
    QTest::newRow("dark") << QRgb(0xFF25282C) << QRgb(0xFFE6E6E6);
    QTest::newRow("black") << QRgb(0xFF000000) << QRgb(0xFFFFFFFF);
}

void HexMarkupTest::textIsReadableOnEveryTint()
{
    QFETCH(const QRgb, base);
    QFETCH(const QRgb, text);
    const HexColors colors(paletteOf(base, text));
    QVERIFY(contrast(colors.dim(), colors.base()) >= 4.5);
    for (const HexTint tint :
         {HexTint::FieldEven, HexTint::FieldOdd, HexTint::EntryEven, HexTint::EntryOdd,
          HexTint::Padding, HexTint::Extension, HexTint::Bitmap}) {
        QVERIFY2(contrast(colors.text(), colors.tint(tint)) >= 4.5,
                 qPrintable(QString::number(int(tint))));
        QVERIFY(colors.tint(tint) != colors.base());
    }
    for (const ByteKind kind : byteKinds()) {
        QVERIFY2(contrast(colors.sign(kind), colors.fill(kind)) >= 4.5,
                 qPrintable(byteKindName(kind)));
    }
    for (const Severity severity : {Severity::Error, Severity::Leak, Severity::Note}) {
        QVERIFY2(contrast(colors.finding(severity), colors.base()) >= 3,
                 qPrintable(QString::number(int(severity))));
    }
    QVERIFY(contrast(colors.clusterLine(), colors.base()) >= 3);
    // The line above bytes that were typed, and their colour.
    QVERIFY(contrast(colors.edited(), colors.fill(ByteKind::Edited)) >= 3);
    QVERIFY(colors.fill(ByteKind::Edited) != colors.base());
    // The bar before rows of another layer, and the ground of their bytes.
    QVERIFY(contrast(colors.otherLayer(), colors.base()) >= 3);
    QVERIFY(contrast(colors.otherLayer(), colors.fill(ByteKind::OtherLayer)) >= 3);
    QVERIFY(colors.fill(ByteKind::OtherLayer) != colors.base());
}

void HexMarkupTest::copiesHexWithoutInventingZeros()
{
    const ReadReply reply =
        replyOf("\xEB\0\0\0\0\0"_qba, {{{0, 2}, GuestSource::Data, {}, true},
                                       {{2, 1}, GuestSource::Unreadable, {}, false},
                                       {{3, 1}, GuestSource::Missing, {}, false},
                                       {{4, 1}, GuestSource::Unallocated, {}, false}});
    // The last byte is in no extent: nothing is known of it.
    QCOMPARE(copiedText(reply, CopyForm::Hex), u"EB 00 ?? -- 00 --"_qs);
    QCOMPARE(bytesWithoutValue(reply), std::uint64_t(3));
    QCOMPARE(copiedText(reply, CopyForm::Text), u"ë.?-.-"_qs);
    QCOMPARE(copiedText(ReadReply(), CopyForm::Hex), QString());
}

void HexMarkupTest::copiesText()
{
    const auto data = [](const QByteArray &bytes) {
        return replyOf(bytes, {{{0, std::uint64_t(bytes.size())}, GuestSource::Data, {}, true}});
    };
    QCOMPARE(copiedText(data("Grüße\n\1"_qba), CopyForm::Text), u"Grüße\n."_qs);
    QCOMPARE(copiedText(data("\xEBR.NTFS\0"_qba), CopyForm::Text), u"ëR.NTFS."_qs);
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::HexMarkupTest)
#include "hexmarkup_test.moc"
