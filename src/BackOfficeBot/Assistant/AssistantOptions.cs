using BackOfficeBot.Organisations;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Assistant;

/// Settings of the section <c>Assistant</c>; without an endpoint there is none.
internal sealed class AssistantOptions
{
    public const string Section = "Assistant";

    /// Of the Azure OpenAI resource, such as <c>https://firm.openai.azure.com</c>.
    public string? Endpoint { get; set; }

    /// The name of the deployment, whose model knows structured outputs.
    public string? Deployment { get; set; }

    /// Without one the identity of the machine is used (Azure.Identity's DefaultAzureCredential).
    public string? Key { get; set; }

    /// The client id of a user-assigned managed identity.
    public string? IdentityClientId { get; set; }

    /// Of one organisation and UTC day, question and answer together.
    public int MaximumTokensPerDay { get; set; } = 200_000;

    /// Tenant ids for which nothing is ever sent.
    public List<string> OffFor { get; set; } = [];

    /// The longest wait for an answer.
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    public bool IsConfigured => Endpoint is { Length: > 0 };

    /// Whether the configuration allows it for this organisation; an administrator may have switched it off beside.
    public bool MayServe(string organisation) => IsConfigured && !OffFor.Exists(o => OrganisationId.Covers(o, organisation));
}

/// Says at start what could never work.
internal sealed class AssistantValidation : IValidateOptions<AssistantOptions>
{
    public ValidateOptionsResult Validate(string? name, AssistantOptions options)
    {
        if (!options.IsConfigured) return ValidateOptionsResult.Success;
        List<string> wrong = [];
        if (!Uri.TryCreate(options.Endpoint, UriKind.Absolute, out var endpoint) || !(endpoint.Scheme == Uri.UriSchemeHttps || (endpoint.Scheme == Uri.UriSchemeHttp && endpoint.IsLoopback)))
            wrong.Add("Assistant:Endpoint: an address such as https://firm.openai.azure.com.");
        else if (endpoint.Scheme == Uri.UriSchemeHttp && options.Key is not { Length: > 0 })
            wrong.Add("Assistant:Key: a service on this machine is asked with a key; tokens of Entra go over https only.");
        if (options.Deployment is not { Length: > 0 }) wrong.Add("Assistant:Deployment: the name of the deployment in that resource.");
        if (options.MaximumTokensPerDay < 1) wrong.Add("Assistant:MaximumTokensPerDay: 1 or more; leave Assistant:Endpoint out where nothing is to be sent.");
        if (options.Timeout < TimeSpan.FromSeconds(1) || options.Timeout > TimeSpan.FromMinutes(1)) wrong.Add("Assistant:Timeout: from 00:00:01 to 00:01:00.");
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }
}
