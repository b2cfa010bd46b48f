namespace BackOfficeBot.Sandbox;

/// <summary>The fixed ids of the sandbox: another Bot Framework client on loopback may use them as well.</summary>
public static class SandboxIds
{
    /// <summary>The organisation.</summary>
    public const string Tenant = "11111111-1111-4111-8111-111111111111";

    /// <summary>The bot's app registration.</summary>
    public const string App = "22222222-2222-4222-8222-222222222222";

    /// <summary>The secret of the app registration. It opens nothing but a sandbox on loopback.</summary>
    public const string Secret = "sandbox-secret-that-opens-nothing-else";

    /// <summary>The bot as a member of a conversation.</summary>
    public const string Bot = "28:" + App;

    /// <summary>The OAuth connection under which the token service keeps people's Graph tokens.</summary>
    public const string Connection = "graph";
}
