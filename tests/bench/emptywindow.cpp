// What tests/bench/firstpicture holds against the program: a Qt program that has nothing but an
// empty window, of the size that the program's window has at first. It stays until it is ended.
#include <QApplication>
#include <QMainWindow>
#include <QScreen>

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    QPalette palette = window.palette();
    palette.setColor(QPalette::Window, QColor(0x00, 0x72, 0xb2)); // what is waited for
    window.setPalette(palette);
    const int em = window.fontMetrics().height();
    window.resize(QSize(em * 76, em * 48).boundedTo(window.screen()->availableSize() * 9 / 10));
    window.show();
    return QApplication::exec();
}
