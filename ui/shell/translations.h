#pragma once

#include <QStringList>
#include <QTranslator>

#include <memory>
#include <vector>

namespace parascope::ui {

/// The codes of the languages that the program speaks beside English: "de", "zh_CN".
[[nodiscard]] QStringList translatedLanguages();

/// Which of `available` to speak to someone who reads `wanted`, the first one best (as
/// QLocale::uiLanguages gives them). Empty stands for English, which needs no translation. Writing
/// counts: traditional Chinese is not served by simplified Chinese.
[[nodiscard]] QString chosenLanguage(const QStringList &wanted, const QStringList &available);

/// Installs the translation of a language, the program's own and that of Qt's dialogs, for as long
/// as it lives. Only for the window: the command line, and every JSON, stays English. GUI thread,
/// while a QCoreApplication exists.
class Translations
{
public:
    /// `language` as chosenLanguage gives it.
    explicit Translations(const QString &language);
    /// That of the system's settings (LANGUAGE, LC_ALL, LC_MESSAGES, LANG).
    Translations();
    ~Translations();
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;

    /// Empty when it is English.
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    void install(std::unique_ptr<QTranslator> translator, bool isLoaded);

    QString m_language;
    std::vector<std::unique_ptr<QTranslator>> m_translators;
};

} // namespace parascope::ui
