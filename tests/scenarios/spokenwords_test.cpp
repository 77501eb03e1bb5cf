#include "tests/scenarios/demowindow.h"
#include "tests/support/tsfile.h"

#include <QAction>
#include <QApplication>
#include <QTest>
#include <QTranslator>

#include <mutex>
#include <set>

namespace parascope::ui {

namespace {

/// Notes what is asked for, and translates nothing. May be asked from every thread.
class Listener : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *source, const char *comment,
                                    int) const override
    {
        const std::scoped_lock lock(m_mutex);
        m_asked.insert(
            {QString::fromUtf8(context), QString::fromUtf8(source), QString::fromUtf8(comment)});
        return {};
    }
    [[nodiscard]] bool isEmpty() const override { return false; }

    using Sentence = std::array<QString, 3>;
    [[nodiscard]] std::set<Sentence> asked() const
    {
        const std::scoped_lock lock(m_mutex);
        return m_asked;
    }

private:
    mutable std::mutex m_mutex;
    mutable std::set<Sentence> m_asked;
};

} // namespace

/// The window asks for its words in the contexts that the translation files have: both are read
/// from the same sources, but by different readers.
class SpokenWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyWordIsInTheFiles();
};

void SpokenWordsTest::everyWordIsInTheFiles()
{
    Listener listener;
    QCoreApplication::installTranslator(&listener);
    {
        DemoWindow demo;
        MainWindow *window = demo.open();
        for (const ActionInfo &info : actionTable()) {
            const bool ends = info.id == ActionId::Close || info.id == ActionId::Quit ||
                              info.id == ActionId::Open || info.id == ActionId::OpenDemo;
            QAction *action = window->actions()[info.id];
            if (!ends && action->isEnabled() && info.id != ActionId::FullScreen)
                action->trigger();
        }
        for (int i = 0; i < 20; ++i)
            QTest::keyClick(window, Qt::Key_F8);
        const auto dialogs = window->findChildren<QDialog *>();
        QVERIFY(dialogs.size() > 5);
        qDeleteAll(dialogs);
    }
    QCoreApplication::removeTranslator(&listener);

    std::set<Listener::Sentence> known;
    for (const TsMessage &message :
         readTs(QStringLiteral(PARASCOPE_SOURCE_DIR "/resources/translations/parascope_de.ts")))
        known.insert({message.context, message.source, message.comment});
    int own = 0;
    QStringList unknown;
    for (const Listener::Sentence &sentence : listener.asked()) {
        if (!sentence[0].startsWith(u"parascope"))
            continue;
        ++own;
        if (!known.contains(sentence))
            unknown += sentence[0] + QStringLiteral(": ") + sentence[1];
    }
    QVERIFY2(own > 400, qPrintable(QString::number(own)));
    for (const QString &sentence : std::as_const(unknown))
        qWarning().noquote() << sentence;
    QCOMPARE(unknown.size(), 0);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::SpokenWordsTest)
#include "spokenwords_test.moc"
