import NextAuth from "next-auth";
import { refusedAuthRequest } from "@/lib/web/auth-request";
import { optionsWithProvider } from "@/lib/web/single-sign-on";

type Context = { params: Promise<{ nextauth: string[] }> };
const handler = async (request: Request, context: Context) =>
  (await refusedAuthRequest(request)) ?? NextAuth(await optionsWithProvider())(request, context);

export { handler as GET, handler as POST };
