using BackOfficeBot.Skills.Files.Filing;

namespace BackOfficeBot.Tests.Skills.Files.Filing;

/// Paths of the folder plan, with what is asked for in them.
public sealed class PlanPathTests
{
    [Fact]
    public void Year_and_month_are_those_of_the_day_and_the_rest_is_asked_for()
    {
        Assert.Equal(["cliente", "pratica"], PlanPath.Asked("Archivio/{anno}/{Mese}/{cliente}/{pratica}"));
        Assert.Equal("Archivio/2026/03/Bianchi/12", PlanPath.Filled("Archivio/{anno}/{mese}/{cliente}/{pratica}", new(2026, 3, 5), new Dictionary<string, string> { ["cliente"] = "Bianchi", ["pratica"] = "12" }));
    }

    [Fact]
    public void A_value_is_the_name_of_one_folder_and_leads_nowhere_else() =>
        Assert.Equal("Clienti/-..-Direzione {anno}", PlanPath.Filled("Clienti/{cliente}", new(2026, 3, 5), new Dictionary<string, string> { ["cliente"] = "../../Direzione {anno}" }));

    [Theory]
    [InlineData("Archivio/{anno}/{cliente}", true)]
    [InlineData("", true)]
    [InlineData("Archivio/{anno", false)]
    [InlineData("Archivio/a?b", false)]
    [InlineData("Archivio/{nome con spazi}", false)]
    public void A_path_that_cannot_be_is_found_at_start(string path, bool isWhole) => Assert.Equal(isWhole, PlanPath.IsWhole(path));
}
