namespace BackOfficeBot.Testing;

/// <summary>Where the project's files are while its tests run.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string At(params string[] path) => Path.Combine([Root, .. path]);

    private static string Find()
    {
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
            if (File.Exists(Path.Combine(at.FullName, "BackOfficeBot.sln")))
                return at.FullName;
        throw new DirectoryNotFoundException("BackOfficeBot.sln is in no folder above the tests.");
    }
}
