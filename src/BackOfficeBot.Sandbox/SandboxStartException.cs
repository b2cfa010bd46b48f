using System.Globalization;

namespace BackOfficeBot.Sandbox;

/// <summary>Why the sandbox cannot start, in words for whoever typed the command.</summary>
public sealed class SandboxStartException(string italian, string english) : Exception(InItalian ? italian : english)
{
    internal static bool InItalian => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "it";
}
