using Microsoft.Graph;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Models = Microsoft.Graph.Models;

namespace BackOfficeBot.Graph;

/// <summary>From Graph's people to ours.</summary>
internal static class PersonMap
{
    public static readonly string[] Fields =
        ["id", "displayName", "surname", "mail", "userPrincipalName", "jobTitle", "department", "officeLocation", "businessPhones", "mobilePhone", "preferredLanguage", "usageLocation"];

    public static Person From(Models.User user) => new(user.Id ?? "", user.DisplayName ?? user.UserPrincipalName ?? "", user.Mail ?? user.UserPrincipalName ?? "")
    {
        Surname = user.Surname,
        Title = user.JobTitle,
        Department = user.Department,
        Office = user.OfficeLocation,
        Phone = user.BusinessPhones?.FirstOrDefault() ?? user.MobilePhone,
        Language = user.PreferredLanguage,
        Country = user.UsageLocation,
    };

    /// <summary>A colleague among the people somebody works with; null for groups, contacts and outsiders.</summary>
    public static Person? From(Models.Person person) =>
        person is { Id: { } id, DisplayName: { } name, PersonType.Subclass: "OrganizationUser" } && (person.ScoredEmailAddresses?.FirstOrDefault()?.Address ?? person.UserPrincipalName) is { } address
            ? new(id, name, address)
            {
                Surname = person.Surname,
                Title = person.JobTitle,
                Department = person.Department,
                Office = person.OfficeLocation,
                Phone = person.Phones?.FirstOrDefault(phone => phone.Type == Models.PhoneType.Business)?.Number,
            }
            : null;

    /// <summary>Whether this can be an id or an address; anything else is not sent.</summary>
    public static bool IsKey(string text) => text.Length is > 0 and <= 254 && text.Any(char.IsLetterOrDigit) && text.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '@' or '+' or '\'' or '#' or '!' or '&' or '~');

    public static (Func<GraphServiceClient, RequestInformation> Request, ParsableFactory<IParsable> Read) Request(string key) =>
        (client => client.Users[key].ToGetRequestInformation(request => request.QueryParameters.Select = Fields), Models.User.CreateFromDiscriminatorValue);
}

/// <summary>Recognises a picture by its first bytes: what is stored without a type is still shown rightly.</summary>
internal static class PhotoType
{
    public static Photo? Of(byte[] bytes) => bytes switch
    {
        [0xFF, 0xD8, 0xFF, ..] => new(bytes, "image/jpeg"),
        [0x89, 0x50, 0x4E, 0x47, ..] => new(bytes, "image/png"),
        [0x47, 0x49, 0x46, 0x38, ..] => new(bytes, "image/gif"),
        _ => null,
    };
}
