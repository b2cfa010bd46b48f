using BackOfficeBot.Staff.Offices;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace BackOfficeBot.Tests.Staff.Offices;

public class OfficesValidationTests
{
    internal static OfficesOptions Options(params (string Key, string Value)[] settings)
    {
        var options = new OfficesOptions();
        new ConfigurationBuilder().AddInMemoryCollection(settings.Select(s => KeyValuePair.Create($"Offices:{s.Key}", (string?)s.Value))).Build().GetSection(OfficesOptions.Section).Bind(options);
        return options;
    }

    private static ValidateOptionsResult Check(params (string, string)[] settings) => new OfficesValidation().Validate(null, Options(settings));

    [Fact]
    public void Without_offices_nothing_is_wrong() => Assert.True(Check().Succeeded);

    [Fact]
    public void A_whole_configuration_is_taken() => Assert.True(Check(
        ("Gap", "00:10:00"), ("Closings:0:From", "12-24"), ("Closings:0:To", "01-06"), ("Closings:0:Name", "Chiusura natalizia"),
        ("Places:0:Name", "Milano"), ("Places:0:Locations:0", "Milan"), ("Places:0:Country", "IT"), ("Places:0:Zone", "Europe/Rome"), ("Places:0:LunchFrom", "12:30"), ("Places:0:LunchTo", "14:30"),
        ("Places:1:Name", "Leeds"), ("Places:1:Country", "GB"), ("Places:1:PatronDay", "07-12"), ("Places:1:Closings:0:From", "2026-07-13"),
        ("Journeys:0:From", "Milano"), ("Journeys:0:To", "Leeds"), ("Journeys:0:Length", "06:00:00")).Succeeded);

    [Theory]
    [InlineData("Gap", "10", "Offices:Gap must lie between 00:00:00 and 02:00:00")]
    [InlineData("Closings:0:From", "Natale", "Offices:Closings:0: From and To must be days such as 2026-12-24")]
    [InlineData("Places:1:Country", "IT", "Offices:Places:1:Name must be set")]
    [InlineData("Places:1:Name", "milano", "there is another office called")]
    [InlineData("Places:0:Country", "Italia", "must be one whose holidays are known: GB, IE, IT, US")]
    [InlineData("Places:0:Zone", "Roma", "must be an IANA zone such as Europe/Rome")]
    [InlineData("Places:0:PatronDay", "7 dicembre", "must be a month and a day, such as 12-07")]
    [InlineData("Places:0:PatronDay", "2026-12-07", "must be a month and a day, such as 12-07")]
    [InlineData("Places:0:PatronName", "Sant'Ambrogio", "PatronName needs PatronDay")]
    [InlineData("Places:0:LunchFrom", "12:30", "LunchFrom and LunchTo go together")]
    [InlineData("Places:0:Closings:0:From", "", "Offices:Places:0:Closings:0: From and To must be days")]
    [InlineData("Journeys:0:From", "Milano", "Offices:Journeys:0:To must be the Name of one of Offices:Places")]
    public void What_is_wrong_is_said_with_what_to_set(string setting, string value, string sentence)
    {
        var result = Check(("Places:0:Name", "Milano"), (setting, value));
        Assert.Contains(result.Failures!, f => f.Contains(sentence, StringComparison.Ordinal));
    }
}
