namespace BackOfficeBot.Sandbox;

/// <summary>Where everything is found; the bot learns these addresses from its configuration only.</summary>
internal sealed record SandboxUrls(string Sandbox, string Bot)
{
    public string Connector => Sandbox + "/connector/";

    public string Token => Sandbox + "/token";

    public string Login => Sandbox + "/login";

    public string Graph => Sandbox + "/v1.0";

    public string OpenAi => Sandbox;

    public string Messages => Bot + "/api/messages";
}
