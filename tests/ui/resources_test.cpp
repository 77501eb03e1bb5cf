#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return file.readAll();
}

/// Pixels of the drawing that are not transparent.
int paintedPixels(const QByteArray &svg, int size)
{
    QImage image(size, size, QImage::Format_ARGB32);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    int count = 0;
    for (int y = 0; y < size; ++y) {
        for (int x = 0; x < size; ++x)
            count += qAlpha(image.pixel(x, y)) > 0 ? 1 : 0;
    }
    return count;
}

} // namespace

/// The icons that are compiled into the program.
class ResourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyIconIsCompiledIn();
    void iconsHaveOnlyThePlaceholderColour();
    void iconsCanBeDrawn();
    void applicationIconCanBeDrawn();

private:
    QDir m_icons{QStringLiteral(":/parascope/icons")};
};

void ResourcesTest::everyIconIsCompiledIn()
{
    const QDir folder(QStringLiteral(PARASCOPE_SOURCE_DIR "/resources/icons"));
    const QStringList files = folder.entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name);
    QVERIFY(!files.isEmpty());
    QCOMPARE(m_icons.entryList(QDir::Files, QDir::Name), files);
}

void ResourcesTest::iconsHaveOnlyThePlaceholderColour()
{
    static const QRegularExpression colour(
        QStringLiteral("(?:fill|stroke|stop-color|color)=\"([^\"]*)\""));
    const QStringList names = m_icons.entryList(QDir::Files);
    for (const QString &name : names) {
        auto matches = colour.globalMatch(QString::fromUtf8(contents(m_icons.filePath(name))));
        QVERIFY2(matches.hasNext(), qPrintable(name));
        while (matches.hasNext()) {
            const QString value = matches.next().captured(1);
            QVERIFY2(value == u"#232629" || value == u"none", qPrintable(name + u' ' + value));
        }
    }
}

void ResourcesTest::iconsCanBeDrawn()
{
    const QStringList names = m_icons.entryList(QDir::Files);
    for (const QString &name : names) {
        const QByteArray svg = contents(m_icons.filePath(name));
        QVERIFY2(QSvgRenderer(svg).isValid(), qPrintable(name));
        // Something is to be seen at the smallest size, but the icon is no filled square.
        const int painted = paintedPixels(svg, 16);
        QVERIFY2(painted > 16 && painted < 200,
                 qPrintable(QStringLiteral("%1: %2").arg(name).arg(painted)));
    }
}

void ResourcesTest::applicationIconCanBeDrawn()
{
    const QByteArray svg = contents(QStringLiteral(":/parascope/parascope.svg"));
    QVERIFY(QSvgRenderer(svg).isValid());
    QVERIFY(paintedPixels(svg, 16) > 100);
}

QTEST_MAIN(ResourcesTest)
#include "resources_test.moc"
