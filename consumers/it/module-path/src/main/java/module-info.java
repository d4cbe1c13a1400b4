module app {
    requires dev.faultline.partner;
    requires jdk.httpserver;
}
