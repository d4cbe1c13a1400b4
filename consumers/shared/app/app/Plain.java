package app;

public final class Plain {

    private Plain() {}

    public static void main(String[] args) throws Exception {
        System.out.println(Platform.versions());
        try (LocalServer server = new LocalServer()) {
            Calls.on(server.url());
        }
    }
}
