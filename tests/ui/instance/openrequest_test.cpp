#include "ui/instance/openrequest.h"

#include <QTest>

namespace parascope::ui {

/// Requests as they are written to another process.
class OpenRequestTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAndBack_data();
    void thereAndBack();
    void whatCannotBeWritten_data();
    void whatCannotBeWritten();
    void everyCutIsNoticed();
    void whatIsNotUnderstoodIsRefused_data();
    void whatIsNotUnderstoodIsRefused();
};

namespace {

OpenRequest full()
{
    return {{"/a \xFF\n=.hds", "/image=/demo"}, true, true, "token=", "host_TIME12"};
}

} // namespace

void OpenRequestTest::thereAndBack_data()
{
    QTest::addColumn<OpenRequest>("request");
    QTest::newRow("nothing") << OpenRequest();
    QTest::newRow("everything") << full();
    QTest::newRow("many") << OpenRequest{std::vector<std::filesystem::path>(1000, "/image.hds")};
}

void OpenRequestTest::thereAndBack()
{
    QFETCH(OpenRequest, request);
    const std::string bytes = encodedRequest(request);
    const auto head = decodedHead(bytes);
    QVERIFY(head);
    QCOMPARE(head->protocol, kHandOverProtocol);
    QCOMPARE(head->length, bytes.size() - kHandOverHeadBytes);
    QVERIFY(decodedRequest(std::string_view(bytes).substr(kHandOverHeadBytes)) == request);
}

void OpenRequestTest::whatCannotBeWritten_data()
{
    QTest::addColumn<OpenRequest>("request");
    QTest::newRow("relative") << OpenRequest{{"image.hds"}};
    QTest::newRow("empty") << OpenRequest{{""}};
    QTest::newRow("zero byte") << OpenRequest{{std::string("/a\0b", 4)}};
    QTest::newRow("too long") << OpenRequest{
        {std::filesystem::path("/" + std::string(kMostHandOverBytes, 'a'))}};
}

void OpenRequestTest::whatCannotBeWritten()
{
    QFETCH(OpenRequest, request);
    QVERIFY(encodedRequest(request).empty());
}

void OpenRequestTest::everyCutIsNoticed()
{
    const std::string bytes = encodedRequest(full());
    const std::string_view fields = std::string_view(bytes).substr(kHandOverHeadBytes);
    for (std::size_t length = 0; length < bytes.size(); ++length) {
        const std::string_view cut = std::string_view(bytes).substr(0, length);
        QCOMPARE(decodedHead(cut).has_value(), length >= kHandOverHeadBytes);
        if (length < fields.size() && length > 0 && fields[length - 1] != '\0')
            QVERIFY(!decodedRequest(fields.substr(0, length)));
    }
}

void OpenRequestTest::whatIsNotUnderstoodIsRefused_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::newRow("another wish") << QByteArray("image=/a\0evidence\0", 18);
    QTest::newRow("no end") << QByteArray("demo");
    QTest::newRow("no name") << QByteArray("\0", 1);
    QTest::newRow("relative") << QByteArray("image=a\0", 8);
    QTest::newRow("noise") << QByteArray("\xFF\xFE\0\1\0", 5);
}

void OpenRequestTest::whatIsNotUnderstoodIsRefused()
{
    QFETCH(QByteArray, fields);
    QVERIFY(!decodedRequest({fields.constData(), std::size_t(fields.size())}));
    QVERIFY(!decodedHead("GET / HTTP/1.1\r\n"));
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::OpenRequestTest)
#include "openrequest_test.moc"
