#include "engine/journal/checksum64.h"

#include <QRandomGenerator>
#include <QTest>

#include <string_view>
#include <vector>

using namespace parascope;

/// Checksum64 against the published values of XXH64.
class Checksum64Test : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void publishedValues();
    void piecesMakeNoDifference();
};

void Checksum64Test::publishedValues()
{
    const auto of = [](std::string_view text) {
        return checksum64(std::as_bytes(std::span(text.data(), text.size())));
    };
    QCOMPARE(of(""), 0xEF46DB3751D8E999ULL);
    QCOMPARE(of("a"), 0xD24EC4F1A98C6E5BULL);
    QCOMPARE(of("abc"), 0x44BC2CF5AD770999ULL);
    QCOMPARE(of("Nobody inspects the spammish repetition"), 0xFBCEA83C8A378BF1ULL);
}

void Checksum64Test::piecesMakeNoDifference()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    std::vector<std::byte> bytes(1000);
    for (std::byte &byte : bytes)
        byte = std::byte(random.bounded(256));
    for (int round = 0; round < 200; ++round) {
        const auto length = std::size_t(random.bounded(1000));
        Checksum64 pieces;
        for (std::size_t at = 0; at < length;) {
            const std::size_t count = std::min(length - at, std::size_t(random.bounded(1, 80)));
            pieces.add(std::span(bytes).subspan(at, count));
            static_cast<void>(pieces.value());
            at += count;
        }
        QCOMPARE(pieces.value(), checksum64(std::span(bytes).first(length)));
        bytes[length / 2] ^= std::byte{1};
        QVERIFY(length == 0 || pieces.value() != checksum64(std::span(bytes).first(length)));
    }
}

QTEST_GUILESS_MAIN(Checksum64Test)
#include "checksum64_test.moc"
